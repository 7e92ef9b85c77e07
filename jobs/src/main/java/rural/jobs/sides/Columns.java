package rural.jobs.sides;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Places;
import rural.jobs.table.Types;

/** The columns that pass between the steps of this package. */
public final class Columns {

  public static final String FORM = "form";
  public static final String QUARTER = "quarter";
  public static final String BASE_CODE = Places.BASE_CODE;
  public static final String EFFECTIVE_CODE = Places.EFFECTIVE_CODE;

  /** Whether the row is of a rural village in force. */
  public static final String RURAL_VILLAGE = PlaceBook.RURAL_VILLAGE;

  /** Whether the row is one of the units that "expected" counts. */
  public static final String UNIT = "unit";

  /** Both sides of each definition, those that are whole numbers; null = counts on neither. */
  public static final String WHOLE = "whole";

  /** Both sides of each definition, those that are decimals; null = counts on neither. */
  public static final String EXACT = "exact";

  public static final String MEASURE_FLAGS = "measure_flags";

  /**
   * The rural village in force at the end of the newest quarter that the row is of, as a number.
   */
  public static final String UNIT_NOW = "unit_now";

  /** The division that village hangs under then. */
  public static final String BASE_NOW = "base_now";

  /** The village in force at the end of the row's own quarter that it is of, as a number. */
  public static final String UNIT_THEN = "unit_then";

  /**
   * Parts of a merged unit that did not report, each as the codes it is known by, with blanks
   * between; empty where the row tells of the whole unit.
   */
  public static final String MISSING_PARTS = "missing_parts";

  /**
   * Whether the record is of a unit that an indicator does not mean, one for each definition: its
   * condition is not met, and nothing that the condition names is left out. Null where no
   * definition has a condition.
   */
  public static final String UNMEANT = "unmeant";

  /**
   * Denominators of a unit that is meant and counts on neither side, one for each definition; null
   * = not known, or it counts.
   */
  public static final String SIZES = "sizes";

  /** Denominators a unit that did not report had last, one for each definition; null = not told. */
  public static final String LAST = "last";

  /** Wide enough that a product and a quotient of reported decimals stay exact to 18 places. */
  public static final DecimalType FINE = DataTypes.createDecimalType(38, 18);

  /** One record, whatever its form, with both sides of its indicators. */
  public static final StructType SIDES =
      new StructType()
          .add(FORM, DataTypes.StringType)
          .add(QUARTER, DataTypes.StringType)
          .add(BASE_CODE, DataTypes.StringType)
          .add(UNIT, DataTypes.BooleanType)
          .add(WHOLE, DataTypes.createArrayType(DataTypes.LongType))
          .add(EXACT, DataTypes.createArrayType(Types.AMOUNT))
          .add(MEASURE_FLAGS, Types.TEXTS)
          .add(UNIT_NOW, DataTypes.LongType)
          .add(BASE_NOW, DataTypes.StringType)
          .add(LAST, DataTypes.createArrayType(Types.AMOUNT))
          .add(UNIT_THEN, DataTypes.LongType)
          .add(MISSING_PARTS, Types.TEXTS)
          .add(UNMEANT, DataTypes.createArrayType(DataTypes.BooleanType))
          .add(SIZES, DataTypes.createArrayType(Types.AMOUNT));

  private Columns() {}
}
