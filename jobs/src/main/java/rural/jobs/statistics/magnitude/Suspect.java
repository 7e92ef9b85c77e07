package rural.jobs.statistics.magnitude;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * A value out of all proportion, in the record it stands in.
 *
 * @param row of the form's own table
 * @param usual what the unit reported the quarter before
 */
record Suspect(Contract contract, Row row, Field field, Object usual) {

  /** The unit it is of, and the field. */
  String unit() {
    return contract.key().stream()
        .filter(name -> !name.equals(Contract.QUARTER))
        .map(name -> String.valueOf(row.<Object>getAs(name)))
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  BigDecimal value() {
    return amount(row.getAs(field.name()));
  }

  BigDecimal usualAmount() {
    return amount(usual);
  }

  /** The record with the usual value in its place. */
  Row otherwise() {
    Object[] cells = new Object[row.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = i == row.fieldIndex(field.name()) ? usual : row.get(i);
    }
    return RowFactory.create(cells);
  }

  private static BigDecimal amount(Object value) {
    return value instanceof BigDecimal exact ? exact : BigDecimal.valueOf((Long) value);
  }
}
