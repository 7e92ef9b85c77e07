package rural.scheduler.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes words fit into what a service takes, counted in bytes of UTF-8. */
public final class Room {

  private static final String CUT = "…";

  private Room() {}

  public static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** The text, or its beginning; no character is cut in two. */
  public static String shortened(String text, int room) {
    if (bytes(text) <= room) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = room - bytes(CUT);
    for (int character : text.codePoints().toArray()) {
      String one = Character.toString(character);
      left -= bytes(one);
      if (left < 0) {
        break;
      }
      kept.append(one);
    }
    return room < bytes(CUT) ? "" : kept + CUT;
  }

  /** Lines that fit together, the longest cut first, so that the short ones are read whole. */
  public static List<String> shortened(List<String> lines, int room) {
    List<Integer> shortestFirst =
        IntStream.range(0, lines.size())
            .boxed()
            .sorted(Comparator.comparing(i -> bytes(lines.get(i))))
            .toList();
    List<String> fitting = new ArrayList<>(lines);
    int left = room;
    for (int n = 0; n < shortestFirst.size(); n++) {
      int at = shortestFirst.get(n);
      String line = shortened(lines.get(at), Math.max(0, left / (shortestFirst.size() - n) - 1));
      fitting.set(at, line);
      left -= bytes(line) + 1;
    }
    return fitting;
  }
}
