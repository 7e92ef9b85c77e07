package rural.jobs.run.explain;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.table.Printed;

/**
 * A line of a sealed file.
 *
 * @param decimals to which rates are printed
 */
record Line(NamedCsvRecord cells, int decimals) {

  /** Empty where the cell is, and where an older program had no such column. */
  Optional<String> text(String column) {
    return cells.findField(column).filter(cell -> !cell.isEmpty());
  }

  Optional<BigDecimal> number(String column) {
    return text(column).map(BigDecimal::new);
  }

  boolean has(String column) {
    return text(column).isPresent();
  }

  /** The cell as it is, or a dash. */
  String plain(String column) {
    return number(column).map(Printed::plain).orElse(Printed.NONE);
  }

  /** Rounded half up to the decimals of the indicator, or a dash. */
  String rounded(String column) {
    return rounded(column, decimals);
  }

  String rounded(String column, int places) {
    return Printed.points(number(column).orElse(null), places);
  }

  /** A p-value to three places; one that rounds to 0 is said to be smaller. */
  String probability(String column) {
    String rounded = rounded(column, 3);
    return rounded.equals("0.000") ? "< 0.001" : "= " + rounded;
  }

  /** A share from 0 to 1 in %. */
  String percent(String column) {
    return Printed.points(number(column).map(share -> share.movePointRight(2)).orElse(null), 1)
        + " %";
  }
}
