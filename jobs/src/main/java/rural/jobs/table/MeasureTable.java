package rural.jobs.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
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
  public static final String MISSING_SIZE = "missing_size";
  public static final String MISSING_LAST_KNOWN = "missing_last_known";
  public static final String MISSING_LIKE_NEIGHBOURS = "missing_like_neighbours";

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
                  REPORTED,
                  DataTypes.LongType,
                  false,
                  "Of those, the ones that have both sides; of facilities those that sent a"
                      + " report"),
              Types.column(FLAGS, Types.TEXTS, false, "What a reader must know of the sums"),
              Types.column(
                  MISSING_SIZE,
                  Types.AMOUNT,
                  true,
                  "Σ of the denominators that the units without a report are assumed to have, in"
                      + " the unit of the denominator: 1 each where villages count; else what the"
                      + " unit had last; else the mean of those that reported nearby. 0 for a task,"
                      + " whose denominator is the plan; null where one has no known size, and"
                      + " where nothing is expected"),
              Types.column(
                  MISSING_LAST_KNOWN,
                  DataTypes.LongType,
                  true,
                  "Of the units without a report, those with the size they had last, or 1 each"),
              Types.column(
                  MISSING_LIKE_NEIGHBOURS,
                  DataTypes.LongType,
                  true,
                  "Of the units without a report, those with the mean size of their neighbours")));

  private MeasureTable() {}

  /** The columns of {@link #SCHEMA}, of rows that may have more. */
  public static Column[] columns() {
    return Arrays.stream(SCHEMA.fieldNames()).map(functions::col).toArray(Column[]::new);
  }
}
