package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;

/** Finds the header among the first lines of a sheet: one to three lines with most titles. */
final class HeaderFinder {

  private static final int MOST_LINES = 3;
  private static final int FEWEST_TITLES = 2;

  private final TitleBook book;
  private final List<RawRow> lines;
  private final Map<Integer, List<Title>> titles = new HashMap<>();
  private final Map<Integer, List<Title>> groups = new HashMap<>();
  private final int anchor;
  private final FormHead head;

  HeaderFinder(TitleBook book, List<RawRow> lines) {
    this.book = book;
    this.lines = lines;
    this.anchor = anchor();
    this.head = FormHead.read(linesAbove(), book.personal());
  }

  /** The line with most titles of any form; -1 where none has two. */
  private int anchor() {
    int best = -1;
    long most = FEWEST_TITLES - 1;
    for (int i = 0; i < lines.size(); i++) {
      long count = lines.get(i).texts().stream().filter(book::isTitle).count();
      if (count > most) {
        most = count;
        best = i;
      }
    }
    return best;
  }

  /** The lines that were looked through. */
  List<RawRow> lines() {
    return lines;
  }

  boolean found() {
    return anchor >= 0;
  }

  /** The lines above the one that looks like a header; all of them where none does. */
  List<RawRow> linesAbove() {
    return found() ? lines.subList(0, anchor) : lines;
  }

  /** What these lines say. */
  FormHead head() {
    return head;
  }

  /**
   * The titles of the line that looks like a header, for a message; what else is there may be data.
   */
  String anchorTitles() {
    return String.join(
        "、", lines.get(anchor).texts().stream().filter(book::isTitle).limit(8).toList());
  }

  /** How a form lies over the header, over as few lines as tell the most. */
  Optional<HeaderMatch> match(FormTitles form) {
    if (!found()) {
      return Optional.empty();
    }
    HeaderMatch alone = lay(form, anchor, anchor);
    if (alone.matched() == alone.columns().size() && standsAlone()) {
      return Optional.of(alone); // nothing above or below could tell more
    }
    List<HeaderMatch> windows = new ArrayList<>();
    for (int first = Math.max(0, anchor - MOST_LINES + 1); first <= anchor; first++) {
      int end = Math.min(lines.size(), first + MOST_LINES);
      for (int last = anchor; last < end && (last == anchor || !isData(last)); last++) {
        windows.add(lay(form, first, last));
      }
    }
    return windows.stream()
        .max(
            Comparator.comparingLong(HeaderMatch::matched)
                .thenComparing(window -> window.twice().isEmpty())
                .thenComparingLong(HeaderMatch::units)
                .thenComparingLong(HeaderMatch::narrowed)
                .thenComparing(Comparator.comparingInt(HeaderMatch::height).reversed()));
  }

  /** A header ends where a row begins with a figure, such as the code of a village. */
  private boolean isData(int line) {
    return lines.get(line).texts().stream()
        .filter(text -> !Blanks.isBlank(text))
        .findFirst()
        .filter(text -> Character.isDigit(Blanks.strip(text).charAt(0)))
        .isPresent();
  }

  /** Whether no line that could belong to the same header has a title. */
  private boolean standsAlone() {
    int first = Math.max(0, anchor - MOST_LINES + 1);
    int end = Math.min(lines.size(), anchor + MOST_LINES);
    for (int i = first; i < end; i++) {
      if (i != anchor && lines.get(i).texts().stream().anyMatch(book::isTitle)) {
        return false;
      }
    }
    return true;
  }

  private HeaderMatch lay(FormTitles form, int first, int last) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      width = Math.max(width, lines.get(i).width());
    }
    List<HeaderColumn> columns = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      List<Title> stack = stack(column, first, last);
      if (!stack.isEmpty()) {
        Optional<Title> narrowing = narrowing(column, titleLine(column, first, last));
        columns.add(column(form, column, stack, narrowing, written(column, first, last)));
      }
    }
    HeaderMatch match = HeaderMatch.of(form, first, last, columns);
    return SubTitles.below(book, lines, last, match, head.quarter()).map(match::over).orElse(match);
  }

  /** The titles of a column from the lowest upwards; a group's title reaches to its right. */
  private List<Title> stack(int column, int first, int last) {
    List<Title> stack = new ArrayList<>();
    for (int line = last; line >= first; line--) {
      Title own = title(line, column);
      Title title = own.isEmpty() && !stack.isEmpty() ? group(line, column) : own;
      if (!title.isEmpty()) {
        stack.add(title);
      }
    }
    return stack;
  }

  private Title group(int line, int column) {
    List<Title> row = groups.computeIfAbsent(line, this::groups);
    return row.get(Math.min(column, row.size() - 1));
  }

  /** For each column, and the one behind the last, the nearest title to its left. */
  private List<Title> groups(int line) {
    List<Title> row = new ArrayList<>();
    Title nearest = Title.of("");
    for (int column = 0; column <= lines.get(line).width(); column++) {
      row.add(nearest);
      nearest = title(line, column).isEmpty() ? nearest : title(line, column);
    }
    return row;
  }

  private Title title(int line, int column) {
    List<Title> row =
        titles.computeIfAbsent(line, at -> lines.get(at).texts().stream().map(Title::of).toList());
    return column < row.size() ? row.get(column) : Title.of("");
  }

  /** The fullest title that the form knows wins: group and title before the title alone. */
  private HeaderColumn column(
      FormTitles form, int index, List<Title> stack, Optional<Title> narrowing, String written) {
    int plain = stack.size() > 1 && book.isUnit(stack.get(0).whole()) ? 1 : 0;
    List<Title> readings = new ArrayList<>();
    Title below = stack.get(0);
    readings.add(below);
    for (Title above : stack.subList(1, stack.size())) {
      boolean unitLine = readings.size() == 1 && book.isUnit(below.whole());
      below = unitLine ? withUnit(above, below) : below.under(above);
      readings.add(0, below);
    }
    for (Title reading : readings) {
      Optional<Integer> field = form.find(reading);
      boolean isPlain = readings.indexOf(reading) >= readings.size() - 1 - plain;
      if (field.isPresent() && isPlain && narrowing.isPresent()) {
        return HeaderColumn.narrowed(index, narrowing.get().whole() + "／" + written);
      }
      if (field.isPresent()) {
        String unit = form.isWhole(reading) ? "" : reading.unit();
        return HeaderColumn.known(index, field.get(), written, unit);
      }
    }
    return HeaderColumn.unknown(index, written);
  }

  /** The line that holds a column's own title, below which only its unit may stand. */
  private int titleLine(int column, int first, int last) {
    for (int line = last; line > first; line--) {
      Title own = title(line, column);
      if (!own.isEmpty() && !book.isUnit(own.whole())) {
        return line;
      }
    }
    return first;
  }

  /**
   * The group above a title that makes something else of it. What begins in the first column is the
   * heading of the sheet and no group.
   */
  private Optional<Title> narrowing(int column, int titleLine) {
    for (int line = titleLine - 1; line >= Math.max(0, titleLine - MOST_LINES); line--) {
      int at = column;
      while (at > 0 && title(line, at).isEmpty()) {
        at--;
      }
      if (at > 0 && !isLabelled(line) && Narrowing.is(title(line, at), head.quarter())) {
        return Optional.of(title(line, at));
      }
    }
    return Optional.empty();
  }

  private boolean isLabelled(int line) {
    return lines.get(line).texts().stream().anyMatch(HeadReader::startsLabelled);
  }

  /** The lowest title of a column as it is written, on one line. */
  private String written(int column, int first, int last) {
    String text = "";
    for (int line = last; line >= first && (text.isEmpty() || book.isUnit(text)); line--) {
      String above = lines.get(line).text(column).strip().replaceAll("\\s*\\R\\s*", "");
      text = above.isEmpty() ? text : above;
    }
    return text;
  }

  private static Title withUnit(Title above, Title unit) {
    String written = unit.unit().isEmpty() ? unit.whole() : unit.unit();
    return above.unit().isEmpty()
        ? new Title(above.whole() + "(" + written + ")", above.base(), written)
        : above;
  }
}
