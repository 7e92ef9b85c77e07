package rural.jobs.release;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/** Bars behind the numbers of columns, from 0 to 100 %, as office programs draw them. */
final class DataBars {

  private static final String COLOUR = "FF9DC3E6";

  private DataBars() {}

  /**
   * As they stand in a sheet; nothing where there are no rows.
   *
   * @param columns counted from 0
   * @param first row with numbers, counted from 0
   */
  static String xml(List<Integer> columns, int first, int last) {
    if (columns.isEmpty() || last < first) {
      return "";
    }
    String cells =
        columns.stream()
            .map(column -> cell(first, column) + ":" + cell(last, column))
            .collect(Collectors.joining(" "));
    return "<conditionalFormatting sqref=\""
        + cells
        + "\"><cfRule type=\"dataBar\" priority=\"1\"><dataBar minLength=\"0\" maxLength=\"100\">"
        + "<cfvo type=\"num\" val=\"0\"/><cfvo type=\"num\" val=\"100\"/><color rgb=\""
        + COLOUR
        + "\"/></dataBar></cfRule></conditionalFormatting>";
  }

  private static String cell(int row, int column) {
    return new CellReference(row, column).formatAsString();
  }
}
