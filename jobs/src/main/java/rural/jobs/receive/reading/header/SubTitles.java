package rural.jobs.receive.reading.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.contract.Field;
import rural.schemas.period.Quarter;

/**
 * A line below the titles that parts some of them: 计划 and 实际 below 卫生厕所户数. The title then stands
 * over two columns of which only one, or neither, is what the form asks for.
 */
final class SubTitles {

  private static final int LONGEST = 12;

  /** What the whole is called beside its parts. */
  private static final List<String> WHOLE = List.of("合计", "总数", "总计", "小计", "共计", "计");

  private final RawRow titles;
  private final RawRow line;
  private final Optional<Quarter> quarter;

  private SubTitles(RawRow titles, RawRow line, Optional<Quarter> quarter) {
    this.titles = titles;
    this.line = line;
    this.quarter = quarter;
  }

  /**
   * The line of sub-titles below a header; empty where what stands there is something else.
   *
   * @param last of the header's lines
   * @param quarter what the head says; a sub-title of another year is not of this report
   */
  static Optional<SubTitles> below(
      TitleBook book, List<RawRow> lines, int last, HeaderMatch match, Optional<Quarter> quarter) {
    if (last + 1 >= lines.size()) {
      return Optional.empty();
    }
    RawRow line = lines.get(last + 1);
    boolean parts = false;
    for (int i = 0; i < line.width(); i++) {
      String text = Title.normal(line.text(i));
      if (!text.isEmpty() && (!isWord(text) || book.isTitle(text) || book.isUnit(text))) {
        return Optional.empty();
      }
      parts |= !text.isEmpty() && match.isNumberAt(i);
    }
    return parts && !match.identifies(line)
        ? Optional.of(new SubTitles(lines.get(last), line, quarter))
        : Optional.empty();
  }

  private static boolean isWord(String text) {
    char first = text.charAt(0);
    boolean isPeriod = text.chars().anyMatch(c -> "年季月".indexOf(c) >= 0);
    return text.length() <= LONGEST && (Character.isLetter(first) || isPeriod);
  }

  /** The columns, without those of which the sub-titles make something else. */
  List<HeaderColumn> over(List<HeaderColumn> columns, HeaderMatch match) {
    List<HeaderColumn> narrowed = new ArrayList<>();
    for (HeaderColumn column : columns) {
      boolean isOther = column.isKnown() && isNumber(match, column) && narrows(column.index());
      narrowed.add(
          isOther
              ? HeaderColumn.narrowed(
                  column.index(), column.written() + "／" + Blanks.strip(line.text(column.index())))
              : column);
    }
    return narrowed;
  }

  private static boolean isNumber(HeaderMatch match, HeaderColumn column) {
    Field field = match.field(column);
    return field.type().isNumber();
  }

  /** Whether it is one of several that nobody may choose among, or plainly another. */
  private boolean narrows(int column) {
    Title own = Title.of(line.text(column));
    if (own.isEmpty()) {
      return false;
    }
    List<Title> beside = new ArrayList<>();
    for (int i = column + 1; i < line.width() && Blanks.isBlank(titles.text(i)); i++) {
      beside.add(Title.of(line.text(i)));
    }
    beside.removeIf(Title::isEmpty);
    boolean isClear =
        WHOLE.contains(own.whole())
            || beside.stream().allMatch(other -> Narrowing.is(other, quarter));
    return Narrowing.is(own, quarter) || !isClear;
  }
}
