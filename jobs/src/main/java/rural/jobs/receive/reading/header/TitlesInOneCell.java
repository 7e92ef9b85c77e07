package rural.jobs.receive.reading.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** Finds titles that are there, but not in cells of their own. */
final class TitlesInOneCell {

  private static final int FEWEST = 3;

  /** What parts columns elsewhere. */
  private static final List<String> SIGNS =
      List.of(",", ";", "，", "；", "、", "|", "｜", "\t", " ", "　");

  private TitlesInOneCell() {}

  /** What to say of a sheet that has no header; empty where its titles are nowhere. */
  static Optional<RefusedException> in(List<RawRow> lines, TitleBook book, Place place) {
    for (RawRow line : lines) {
      for (String text : line.texts()) {
        String cell = HeadReader.cut(text);
        for (String sign : SIGNS) {
          if (titles(cell, sign, book) >= FEWEST) {
            return Optional.of(
                new RefusedException(
                    RefusalCode.TITLES_IN_ONE_CELL,
                    place.at(line.number(), ""),
                    line.number(),
                    sign));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static long titles(String cell, String sign, TitleBook book) {
    return cell.contains(sign)
        ? Stream.of(cell.split(Pattern.quote(sign))).filter(book::isTitle).count()
        : 0;
  }
}
