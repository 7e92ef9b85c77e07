package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * {@code panel.lineage}: under which code a report of a quarter counted then, where that is another
 * than its own.
 */
public final class LineageTable {

  public static final String NAME = "panel.lineage";

  public static final String DIVISION_CODE = "division_code";
  public static final String FROM_QUARTER = "from_quarter";
  public static final String TO_QUARTER = "to_quarter";
  public static final String UNIT_THEN = "unit_then";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(DIVISION_CODE, DataTypes.StringType, false, "A retired code"),
              Types.column(
                  FROM_QUARTER,
                  DataTypes.StringType,
                  false,
                  "First quarter at whose end this held"),
              Types.column(
                  TO_QUARTER, DataTypes.StringType, false, "Last quarter at whose end this held"),
              Types.column(
                  UNIT_THEN,
                  DataTypes.StringType,
                  true,
                  "Code in force then that counted for it; null = none, after a split for instance")));

  private LineageTable() {}
}
