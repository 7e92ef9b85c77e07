package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.Types;
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

  /**
   * Stored records compared once more with those of the quarter before: with {@link
   * RuleContext#PREVIOUS} and the fields that are out of proportion as {@link
   * ArrivedTable#MAGNITUDE}.
   */
  public static Dataset<Row> again(Contract contract, Dataset<Row> records, Dataset<Row> before) {
    return RuleContext.compared(contract, records, before)
        .withColumn(ArrivedTable.MAGNITUDE, out(contract));
  }

  /** The names of the fields that are out of proportion; never null. */
  static Column out(Contract contract) {
    List<Field> fields = fields(contract);
    Proportion proportion = new Proportion(fields, contract.magnitude().orElseThrow());
    Column names =
        udf(proportion, Types.TEXTS)
            .apply(
                values(fields, ""),
                values(fields, RuleContext.PREVIOUS + "."),
                col("quarter_number"));
    return when(col(RuleContext.PREVIOUS).isNotNull(), names).otherwise(Remarks.none());
  }

  private static Column values(List<Field> fields, String of) {
    return struct(
        fields.stream()
            .map(field -> col(of + field.name()).cast("double").as(field.name()))
            .toArray(Column[]::new));
  }

  /**
   * Those of them that nobody stands for: neither the row itself, nor what was said before.
   *
   * @param out the column of {@link #out}
   */
  static Column unexplained(Contract contract, Column out, boolean anyExplained) {
    Column isOpen = not(coalesce(col(ArrivedTable.EXPLAINED), lit(false)));
    return when(isOpen, anyExplained ? unsaid(contract, out) : out).otherwise(Remarks.none());
  }

  private static Column unsaid(Contract contract, Column out) {
    Remarks remarks = new Remarks();
    for (Field field : fields(contract)) {
      Column same = col(RuleContext.EXPLAINED + "." + field.name()).eqNullSafe(col(field.name()));
      remarks.when(field.name(), array_contains(out, field.name()).and(not(same)));
    }
    return remarks.list();
  }

  static Text says(int factor) {
    return new Text(
            "与上季度相差 {0} 倍以上，请核实是否多写、少写了位数或用错了单位",
            "{0} times what was reported the quarter before, or a {0}th of it, or further off;"
                + " check digits and units")
        .with(factor);
  }
}
