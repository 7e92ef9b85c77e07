package rural.jobs.receive.reading.header;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.FullWidth;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.personal.PersonalNumbers;
import rural.schemas.personal.PersonalTitles;

/** Reads "label：value" in one cell, several in one cell, or in neighbouring cells. */
final class HeadReader {

  private static final int NEIGHBOURS = 4;

  /** What stands further right or back in a long text is no label of a form's head. */
  private static final int WIDEST = 256;

  private static final int LONGEST = 1_000;
  private static final Map<String, Label> SPELLINGS =
      Arrays.stream(Label.values())
          .flatMap(label -> label.spellings().stream().map(one -> Map.entry(one, label)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** The longest spelling first, each with blanks allowed inside, and a colon behind. */
  static final Pattern LABELLED =
      Pattern.compile(
          SPELLINGS.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(one -> String.join("[\\s\u00a0\u3000]*", one.split("")))
              .collect(Collectors.joining("|", "(", ")[\\s\u00a0\u3000]*:")));

  /** 单位（万户）, which has no colon. */
  private static final Pattern MEASURED = Pattern.compile("(?:计量|数据)?单位\\(([^()]+)\\)");

  private HeadReader() {}

  /** The beginning of a text, as long as anything in a head is. */
  static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /** The values of the labels, each up to where it begins to speak of a person. */
  static Map<Label, String> read(List<RawRow> lines, PersonalTitles personal) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    lines.forEach(line -> readLine(line, values));
    values.remove(Label.OTHER);
    values.replaceAll((label, value) -> PersonalNumbers.masked(personal.before(value)));
    return values;
  }

  /** The labels of one line, with their values as written. */
  static Map<Label, String> labels(RawRow line) {
    Map<Label, String> values = new EnumMap<>(Label.class);
    readLine(line, values);
    return values;
  }

  /** Whether a cell is a label and nothing else. */
  static boolean isLabel(String text) {
    return SPELLINGS.containsKey(Blanks.squeeze(FullWidth.fold(text)));
  }

  static boolean startsLabelled(String text) {
    String folded = FullWidth.fold(cut(Blanks.strip(text)));
    return LABELLED.matcher(folded).lookingAt() || SPELLINGS.containsKey(Blanks.squeeze(folded));
  }

  private static void readLine(RawRow line, Map<Label, String> values) {
    for (int i = 0; i < Math.min(line.width(), WIDEST); i++) {
      if (!line.text(i).isEmpty()) {
        readCell(line, i, values);
      }
    }
  }

  private static void readCell(RawRow line, int at, Map<Label, String> values) {
    String text = FullWidth.fold(cut(line.text(at)));
    Matcher labelled = LABELLED.matcher(text);
    Label open = null;
    int from = 0;
    while (labelled.find()) {
      put(open, text.substring(from, labelled.start()), values);
      open = SPELLINGS.get(Blanks.squeeze(labelled.group(1)));
      from = labelled.end();
    }
    String rest = text.substring(from);
    if (open == null) {
      open = SPELLINGS.get(Blanks.squeeze(text));
      rest = "";
    }
    Matcher measured = MEASURED.matcher(Blanks.squeeze(text));
    if (open == null && measured.matches()) {
      open = Label.MEASURED_IN;
      rest = measured.group(1);
    }
    if (open != null) {
      put(open, Blanks.isBlank(rest) ? neighbour(line, at).orElse("") : rest, values);
    }
  }

  private static void put(Label label, String value, Map<Label, String> values) {
    if (label != null) {
      values.merge(
          label, unwrapped(Blanks.strip(value)), (first, next) -> first.isEmpty() ? next : first);
    }
  }

  /** Of （单位：万户） the label took the first bracket: the other does not belong to the value. */
  private static String unwrapped(String value) {
    char end = value.isEmpty() ? ' ' : value.charAt(value.length() - 1);
    boolean isClosed =
        ")】]".indexOf(end) >= 0 && value.indexOf("(【[".charAt(")】]".indexOf(end))) < 0;
    boolean isOpen = "(【[".indexOf(end) >= 0;
    return isClosed || isOpen ? Blanks.strip(value.substring(0, value.length() - 1)) : value;
  }

  private static Optional<String> neighbour(RawRow line, int at) {
    for (int i = at + 1; i <= at + NEIGHBOURS; i++) {
      String text = FullWidth.fold(cut(line.text(i)));
      if (!Blanks.isBlank(text)) {
        boolean label =
            LABELLED.matcher(text).find() || SPELLINGS.containsKey(Blanks.squeeze(text));
        return label ? Optional.empty() : Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
