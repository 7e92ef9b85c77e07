package rural.jobs.table;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;

/**
 * {@code published.magnitudes}: the values out of all proportion that nobody has stood for, those
 * with the largest effect on the rate of their county.
 */
public final class MagnitudeTable {

  public static final String NAME = "magnitudes";

  public static final String QUARTER = "quarter";
  public static final String PLACE = "place";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";
  public static final String UNIT = "unit";
  public static final String FORM = "form";
  public static final String FIELD = "field";
  public static final String VALUE = "value";
  public static final String BASIS = "basis";
  public static final String USUAL = "usual";
  public static final String SUBMISSION_ID = "submission_id";
  public static final String INDICATOR = "indicator";
  public static final String COUNTY_CODE = "county_code";
  public static final String COUNTY_NAME = "county_name";
  public static final String COUNTY_RATE = "county_rate";
  public static final String COUNTY_OTHERWISE = "county_otherwise";
  public static final String COUNTY_EFFECT = "county_effect_pp";
  public static final String TOP_CODE = "top_code";
  public static final String TOP_RATE = "top_rate";
  public static final String TOP_OTHERWISE = "top_otherwise";
  public static final String TOP_EFFECT = "top_effect_pp";

  /** Of {@link #BASIS}: what the unit itself reported the quarter before. */
  public static final String PREVIOUS = "previous";

  /** What each basis means. */
  public static final Map<String, Text> BASES =
      Map.of(PREVIOUS, new Text("本单位上季度", "what the unit reported the quarter before"));

  public static final List<String> KEY = List.of(QUARTER, PLACE);

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              text(QUARTER, "Quarter, such as 2024Q3"),
              Types.column(
                  PLACE, DataTypes.IntegerType, false, "1 = the largest effect on its county"),
              text(DIVISION_CODE, "Village or division the row is of, as reported"),
              open(DIVISION_NAME, DataTypes.StringType, "Its name as reported"),
              text(UNIT, "The row's key without the quarter, such as a village or a facility"),
              text(FORM, "Form"),
              text(FIELD, "Field whose value is out of all proportion"),
              Types.column(VALUE, Types.REPORTED, false, "As reported, in the field's unit"),
              text(BASIS, "previous = what the unit reported the quarter before"),
              Types.column(USUAL, Types.REPORTED, false, "The value it is out of proportion to"),
              text(SUBMISSION_ID, "Submission it came in"),
              text(INDICATOR, "The rate of the form that the value changes most"),
              text(COUNTY_CODE, "County, or division the unit hangs under without one"),
              open(COUNTY_NAME, DataTypes.StringType, "Its name on the last day of the quarter"),
              open(COUNTY_RATE, Types.PERCENT, "Its rate as it is, in %"),
              open(
                  COUNTY_OTHERWISE,
                  Types.PERCENT,
                  "The same with the usual value in place of the reported one"),
              open(COUNTY_EFFECT, Types.PERCENT, "county_rate less county_otherwise, in points"),
              text(TOP_CODE, "The widest division that has the rate"),
              open(TOP_RATE, Types.PERCENT, "Its rate as it is, in %"),
              open(TOP_OTHERWISE, Types.PERCENT, "The same with the usual value"),
              open(TOP_EFFECT, Types.PERCENT, "top_rate less top_otherwise, in points")));

  private MagnitudeTable() {}

  private static StructField text(String name, String comment) {
    return Types.column(name, DataTypes.StringType, false, comment);
  }

  private static StructField open(String name, DataType type, String comment) {
    return Types.column(name, type, true, comment);
  }
}
