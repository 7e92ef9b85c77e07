package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code panel.lineage}: under which code, and where, a report of a quarter counts. */
public final class LineageTable {

  public static final String NAME = "panel.lineage";

  public static final String DIVISION_CODE = "division_code";
  public static final String FROM_QUARTER = "from_quarter";
  public static final String TO_QUARTER = "to_quarter";
  public static final String UNIT_THEN = "unit_then";

  /** The levels above, in the order of {@link PlaceTable#ABOVE}. */
  public static final List<String> ABOVE =
      PlaceTable.ABOVE.stream().map(PlaceTable::codeOf).toList();

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "A code of whatever date"),
              Types.column(
                  FROM_QUARTER,
                  DataTypes.StringType,
                  false,
                  "First quarter at whose end this held; 0000Q1 = as far as anybody reported"),
              Types.column(
                  TO_QUARTER,
                  DataTypes.StringType,
                  false,
                  "Last quarter at whose end this held; 9999Q4 = until the register changes"),
              Types.column(
                  UNIT_THEN,
                  DataTypes.StringType,
                  false,
                  "Code in force then that counts for it; after a split there is none, and no row"),
              above("town"),
              above("county"),
              above("city"),
              above("province")));

  private LineageTable() {}

  private static StructField above(String level) {
    return Types.column(
        PlaceTable.codeOf(level),
        DataTypes.StringType,
        true,
        "The " + level + " that was or lay in at the end of the quarter; null = none");
  }
}
