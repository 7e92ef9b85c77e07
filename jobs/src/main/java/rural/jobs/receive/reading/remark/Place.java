package rural.jobs.receive.reading.remark;

import java.io.Serializable;

/**
 * Where something stands.
 *
 * @param file file name; {@code a.zip!b.csv} for what is packed
 * @param sheet sheet name; empty for CSV and for a whole file
 * @param row from 1 as a clerk sees it; 0 for a whole sheet
 * @param column letters such as {@code AB}; empty for a whole row
 */
public record Place(String file, String sheet, int row, String column) implements Serializable {

  public static Place of(String file) {
    return new Place(file, "", 0, "");
  }

  public static Place of(String file, String sheet) {
    return new Place(file, sheet, 0, "");
  }

  public Place at(int rowNumber, String columnLetters) {
    return new Place(file, sheet, rowNumber, columnLetters);
  }

  /** The letters of a column counted from 0: 0 is {@code A}, 26 is {@code AA}. */
  public static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
