package rural.jobs.receive.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes another file of one: by its bytes, by its cells, or by the parts and tags in it. */
final class Mutator {

  /** What has broken readers of spreadsheets before, here and elsewhere. */
  private static final List<String> NASTY =
      List.of(
          "1E999999999",
          "-1e-999999999",
          "1E400",
          "9".repeat(500),
          "0." + "1".repeat(400),
          "NaN",
          "Infinity",
          "0x1F",
          "-0",
          "1e5",
          "-1",
          "2024-13-45",
          "45355",
          "ZZZZZZ4",
          "XFE1",
          "A0",
          "",
          "A1048577",
          "$A$1",
          "A1:XFD1048576",
          "&#0;",
          "&amp;",
          "&x;",
          "<",
          ">",
          "\"",
          "'",
          "=\"1\"",
          "\u0000",
          "\u001a",
          "\u200b",
          "\ufeff",
          "\ud800",
          "\u202e",
          "１２",
          "，",
          "\t",
          "\r",
          "\n",
          ",,,,",
          "2147483648",
          "-2147483649",
          "9223372036854775808",
          "true",
          "#REF!",
          "s",
          "str",
          "inlineStr",
          "d",
          "b",
          "e",
          "<row/>",
          "<c/>",
          "<v/>",
          "<f t=\"shared\" si=\"9\"/>",
          "<!DOCTYPE x [<!ENTITY x \"y\">]>",
          "<![CDATA[x]]>",
          "<!--",
          "-->",
          "单位：",
          "其中：",
          "合计",
          "2024Q3",
          "2099Q9",
          "表号：农环3表",
          "报告期：2024年",
          "（万户）",
          "%",
          "../../x",
          "/etc/passwd");

  private final Random chance;
  private final List<byte[]> corpus;

  Mutator(Random chance, List<byte[]> corpus) {
    this.chance = chance;
    this.corpus = corpus;
  }

  byte[] next() throws IOException {
    byte[] file = corpus.get(chance.nextInt(corpus.size()));
    int steps = 1 + chance.nextInt(3);
    for (int i = 0; i < steps; i++) {
      file = Packed.is(file) && chance.nextInt(8) > 0 ? inside(file) : flat(file);
    }
    return file;
  }

  private byte[] inside(byte[] file) throws IOException {
    Map<String, byte[]> parts;
    try {
      parts = Packed.unpack(file);
    } catch (IOException | RuntimeException broken) {
      return flat(file); // an earlier step has broken the packing
    }
    if (parts.isEmpty()) {
      return flat(file);
    }
    List<String> names = new ArrayList<>(parts.keySet());
    String name = names.get(chance.nextInt(names.size()));
    switch (chance.nextInt(30)) {
      case 0 -> parts.remove(name);
      case 1 -> parts.put(name, new byte[0]);
      case 2 -> parts.put(name, parts.get(names.get(chance.nextInt(names.size()))));
      default -> parts.put(name, flat(parts.get(name)));
    }
    return Packed.pack(parts);
  }

  private byte[] flat(byte[] file) {
    return file.length == 0 || chance.nextInt(4) == 0 ? bytes(file) : tokens(file);
  }

  private byte[] bytes(byte[] file) {
    byte[] other = file.clone();
    int at = file.length == 0 ? 0 : chance.nextInt(file.length);
    switch (chance.nextInt(5)) {
      case 0 -> other = Arrays.copyOf(file, at);
      case 1 -> other = spliced(file, at, corpus.get(chance.nextInt(corpus.size())));
      case 2 -> other = spliced(file, at, Arrays.copyOfRange(file, at, end(file, at)));
      case 3 -> other = without(file, at, end(file, at));
      default -> {
        for (int i = 0; i < 1 + chance.nextInt(4) && file.length > 0; i++) {
          other[chance.nextInt(file.length)] = (byte) chance.nextInt(256);
        }
      }
    }
    return other.length > 200_000 ? Arrays.copyOf(other, 200_000) : other;
  }

  private int end(byte[] file, int at) {
    return Math.min(file.length, at + 1 + chance.nextInt(300));
  }

  /** A word between two signs is replaced, removed, doubled, or changed with another. */
  private byte[] tokens(byte[] file) {
    int from = chance.nextInt(file.length);
    while (from > 0 && !isSign(file[from - 1])) {
      from--;
    }
    int to = from;
    while (to < file.length && !isSign(file[to])) {
      to++;
    }
    byte[] word = NASTY.get(chance.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8);
    byte[] own = Arrays.copyOfRange(file, from, to);
    return switch (chance.nextInt(6)) {
      case 0 -> without(file, from, Math.min(file.length, to + 1));
      case 1 -> spliced(file, from, word);
      case 2 -> spliced(file, to, own);
      case 3 -> spliced(file, chance.nextInt(file.length), own);
      default -> spliced(without(file, from, to), from, word);
    };
  }

  private static boolean isSign(byte b) {
    return b == ',' || b == '"' || b == '<' || b == '>' || b == '\n' || b == '\t' || b == ' ';
  }

  private static byte[] without(byte[] file, int from, int to) {
    byte[] rest = Arrays.copyOf(file, file.length - (to - from));
    System.arraycopy(file, to, rest, from, file.length - to);
    return rest;
  }

  private static byte[] spliced(byte[] file, int at, byte[] piece) {
    byte[] all = Arrays.copyOf(file, file.length + piece.length);
    System.arraycopy(piece, 0, all, at, piece.length);
    System.arraycopy(file, at, all, at + piece.length, file.length - at);
    return all;
  }
}
