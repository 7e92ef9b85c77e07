package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Column;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Text;

/**
 * A value out of all proportion to what the same unit reported the quarter before, as a digit too
 * many or a wrong unit make it. It counts, for it may be true, and is asked about: no rule of one
 * row alone sees it.
 */
public final class Magnitude {

  /** Flag of the record, and the rule that receipts name. */
  public static final String FLAG = "magnitude";

  /** Flag of a record whose sender stands for such a value. */
  public static final String EXPLAINED = "magnitude_explained";

  /** Smaller values are taken for this one: from 1 to 20 is no slip of the pen. */
  private static final double SMALL = 10;

  private Magnitude() {}

  /** The quantities that are compared; none where the form has no quarters or asks for none. */
  static List<Field> fields(Contract contract) {
    return contract.isQuarterly() && contract.magnitude().isPresent()
        ? contract.fields().stream()
            .filter(field -> field.type() == FieldType.COUNT || field.type() == FieldType.DECIMAL)
            .filter(field -> !contract.key().contains(field.name()))
            .toList()
        : List.of();
  }

  /** The names of the fields that are out of proportion. */
  static Column out(Contract contract) {
    Remarks remarks = new Remarks();
    fields(contract).forEach(field -> remarks.when(field.name(), isOut(contract, field)));
    return remarks.list();
  }

  /** Those of them that nobody stands for: neither the row itself, nor what was said before. */
  static Column unexplained(Contract contract, boolean anyExplained) {
    Column open = not(coalesce(col(ArrivedTable.EXPLAINED), lit(false)));
    Remarks remarks = new Remarks();
    for (Field field : fields(contract)) {
      Column same =
          anyExplained
              ? col(RuleContext.EXPLAINED + "." + field.name()).eqNullSafe(col(field.name()))
              : lit(false);
      remarks.when(field.name(), isOut(contract, field).and(open).and(not(same)));
    }
    return remarks.list();
  }

  private static Column isOut(Contract contract, Field field) {
    return isOut(field, contract.magnitude().orElseThrow());
  }

  private static Column isOut(Field field, int factor) {
    Column now = abs(col(field.name()).cast("double"));
    Column before = abs(col(RuleContext.PREVIOUS + "." + field.name()).cast("double"));
    // Greatest and least pass over what is missing.
    Column both = now.isNotNull().and(before.isNotNull());
    Column isFar = isFar(now, before, factor);
    return both.and(
        switch (field.kind()) {
          case STOCK -> isFar;
          // In a quarter nothing may have been done at all.
          case FLOW -> isFar.and(now.gt(0)).and(before.gt(0));
          // Since January it only grows, and fast: a harvest comes in one quarter.
          case YEAR_TO_DATE ->
              col("quarter_number")
                  .gt(1)
                  .and(before.gt(0))
                  .and(before.gt(now).and(isFar).or(isFar(now, before, (double) factor * factor)));
        });
  }

  private static Column isFar(Column now, Column before, double factor) {
    return greatest(now, before).geq(greatest(least(now, before), lit(SMALL)).multiply(factor));
  }

  static Text says(int factor) {
    return new Text(
            "与上季度相差 {0} 倍以上，请核实是否多写、少写了位数或用错了单位",
            "{0} times what was reported the quarter before, or a {0}th of it, or further off;"
                + " check digits and units")
        .with(factor);
  }
}
