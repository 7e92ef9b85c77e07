package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** {@code panel.places}: every code ever registered, and where it stands today. */
public final class PlaceTable {

  public static final String NAME = "panel.places";

  public static final String AS_OF = "as_of";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String RURAL = "rural";
  public static final String STATE = "state";
  public static final String EFFECTIVE_CODE = "effective_code";
  public static final String CANDIDATES = "candidates";

  /** The levels above a village whose code and name stand in columns of their own. */
  public static final List<String> ABOVE = List.of("town", "county", "city", "province");

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(
                  AS_OF,
                  DataTypes.StringType,
                  false,
                  "Quarter on whose last day the codes are judged: the newest published one"),
              Types.column(
                  DIVISION_CODE, DataTypes.StringType, false, "Code, 12 digits, of whatever date"),
              Types.column(DIVISION_NAME, DataTypes.StringType, true, "Its name, or its last one"),
              Types.column(
                  LEVEL,
                  DataTypes.StringType,
                  false,
                  "nation, province, city, county, town or village"),
              Types.column(
                  RURAL, DataTypes.BooleanType, false, "Whether it is a village that must report"),
              Types.column(
                  STATE,
                  DataTypes.StringType,
                  false,
                  "in_force, succeeded (another code counts for it), split or retired"),
              Types.column(
                  EFFECTIVE_CODE,
                  DataTypes.StringType,
                  true,
                  "Code in force that counts for it; null where it was split or none does"),
              Types.column(
                  CANDIDATES, Types.TEXTS, false, "What it was split into; empty otherwise"),
              code("town"),
              name("town"),
              code("county"),
              name("county"),
              code("city"),
              name("city"),
              code("province"),
              name("province")));

  private PlaceTable() {}

  public static String codeOf(String level) {
    return level + "_code";
  }

  public static String nameOf(String level) {
    return level + "_name";
  }

  private static StructField code(String level) {
    return Types.column(
        codeOf(level),
        DataTypes.StringType,
        true,
        "The "
            + level
            + " it is or lies in; of a code split or retired, what all its parts or its last parent"
            + " lie in; null = none");
  }

  private static StructField name(String level) {
    return Types.column(nameOf(level), DataTypes.StringType, true, "Name of that " + level);
  }
}
