package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code published.measures}: both sides of every indicator as sums, for every division from town
 * to nation.
 */
public final class MeasureTable {

  public static final String RELEASE = "release";
  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String INDICATOR = "indicator";
  public static final String NUMERATOR = "numerator";
  public static final String DENOMINATOR = "denominator";
  public static final String EXPECTED = "expected";
  public static final String REPORTED = "reported";
  public static final String FLAGS = "flags";

  /** Without the release, which is known only when one is made. */
  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(QUARTER, DataTypes.StringType, false, "Quarter the sums are of"),
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "Division, 12 digits"),
              Types.column(INDICATOR, DataTypes.StringType, false, "Indicator"),
              Types.column(
                  NUMERATOR,
                  Types.AMOUNT,
                  true,
                  "Σ over records that have both sides; null = none"),
              Types.column(
                  DENOMINATOR,
                  Types.AMOUNT,
                  true,
                  "Σ over records that have both sides; null = none"),
              Types.column(
                  EXPECTED, DataTypes.LongType, true, "Units that should report; null = open"),
              Types.column(
                  REPORTED, DataTypes.LongType, false, "Of those, the ones that have both sides"),
              Types.column(FLAGS, Types.TEXTS, false, "What a reader must know of the sums")));

  private MeasureTable() {}
}
