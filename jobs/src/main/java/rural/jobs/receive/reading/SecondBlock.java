package rural.jobs.receive.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.HeadLabels;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * Watches for another head or header below the first: what follows it would be read under titles, a
 * quarter or a unit that are not its own. A header that is only repeated, as on each printed page,
 * changes nothing.
 */
final class SecondBlock {

  private static final int FEWEST_TITLES = 2;

  private final TitleBook titles;
  private final SheetFound sheet;
  private final List<List<String>> header = new ArrayList<>();
  private final Map<String, String> head = new HashMap<>();
  private int other;

  SecondBlock(TitleBook titles, SheetFound sheet) {
    this.titles = titles;
    this.sheet = sheet;
  }

  /** Takes a line that stands above the data. */
  void above(RawRow row) {
    if (sheet.headerRows().contains(row.number())) {
      header.add(squeezed(row));
    }
    HeadLabels.of(row).forEach(head::putIfAbsent);
  }

  /**
   * Takes a line below the header.
   *
   * @throws RefusedException where another block begins
   */
  void below(RawRow row, RowKind kind) throws RefusedException {
    switch (kind) {
      case FOOT -> label(row);
      case HEADER, DATA -> {
        if (other > 0) {
          throw refused(RefusalCode.SECOND_HEAD, other);
        }
        if (isHeader(row) && !header.contains(squeezed(row))) {
          throw refused(RefusalCode.SECOND_HEADER, row.number());
        }
      }
      default -> {}
    }
  }

  /** A label is another head's only once rows follow it; a signature line stands at the end. */
  private void label(RawRow row) {
    for (Map.Entry<String, String> label : HeadLabels.of(row).entrySet()) {
      String first = head.getOrDefault(label.getKey(), "");
      boolean same =
          first.isEmpty()
              ? HeadLabels.isPeriod(label, sheet.quarter())
              : first.equals(label.getValue());
      other = same || other > 0 ? other : row.number();
    }
  }

  private boolean isHeader(RawRow row) {
    String first = first(row);
    if (first.isEmpty() || Character.isDigit(first.charAt(0))) {
      return false;
    }
    return row.texts().stream().filter(titles::isTitle).count() >= FEWEST_TITLES;
  }

  private static String first(RawRow row) {
    return row.texts().stream()
        .filter(text -> !Blanks.isBlank(text))
        .findFirst()
        .map(Blanks::strip)
        .orElse("");
  }

  private static List<String> squeezed(RawRow row) {
    List<String> texts = new ArrayList<>(row.texts().stream().map(Blanks::squeeze).toList());
    while (!texts.isEmpty() && texts.get(texts.size() - 1).isEmpty()) {
      texts.remove(texts.size() - 1);
    }
    return texts;
  }

  private RefusedException refused(RefusalCode code, int row) {
    return new RefusedException(code, sheet.place().at(row, ""), row);
  }
}
