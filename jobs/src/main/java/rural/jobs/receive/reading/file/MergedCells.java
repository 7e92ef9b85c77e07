package rural.jobs.receive.reading.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.receive.reading.remark.Place;

/** A merged range: rows from 1, columns from 0, both ends included. */
public record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {

  private static final Pattern RANGE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  /** Reads {@code A3:B7}. */
  static Optional<MergedCells> parse(String range) {
    Matcher part = RANGE.matcher(range);
    return part.matches()
        ? Optional.of(
            new MergedCells(
                Integer.parseInt(part.group(2)),
                Integer.parseInt(part.group(4)),
                index(part.group(1)),
                index(part.group(3))))
        : Optional.empty();
  }

  private static int index(String letters) {
    return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
  }

  public boolean covers(int column) {
    return firstColumn <= column && column <= lastColumn;
  }

  @Override
  public String toString() {
    return Place.letters(firstColumn) + firstRow + ":" + Place.letters(lastColumn) + lastRow;
  }
}
