package rural.jobs.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * {@code records.<form>} and {@code registry.<form>}: the fields of the contract, and for each
 * version of a row when it was known and where it stands in which file.
 */
public final class RecordTable {

  public static final String KNOWN_FROM = "known_from";
  public static final String KNOWN_TO = "known_to";
  public static final String SUBMITTED_ON = "submitted_on";
  public static final String RECEIVED_AT = "received_at";
  public static final String VERSION = "version";
  public static final String SUBMISSION_ID = "submission_id";
  public static final String SHEET = "sheet";
  public static final String ROW_NUMBER = "row_number";
  public static final String FLAGS = "flags";

  /** Flag of a version whose submission was taken back; it ended then, if not before. */
  public static final String WITHDRAWN = "withdrawn";

  /** What the product adds to the fields of every form. */
  public static final List<StructField> BOOKKEEPING =
      List.of(
          Types.column(
              KNOWN_FROM, DataTypes.TimestampType, false, "From when this version was in force"),
          Types.column(
              KNOWN_TO, DataTypes.TimestampType, true, "Until when; null = still in force"),
          Types.column(SUBMITTED_ON, DataTypes.DateType, true, "报出日期 on the form head"),
          Types.column(RECEIVED_AT, DataTypes.TimestampType, false, "When the file arrived"),
          Types.column(
              VERSION,
              DataTypes.StringType,
              false,
              "Sorts the versions of a row: submitted on, received at, content hash"),
          Types.column(SUBMISSION_ID, DataTypes.StringType, false, "Submission it came in"),
          Types.column(SHEET, DataTypes.StringType, true, "Sheet; null for CSV"),
          Types.column(ROW_NUMBER, DataTypes.IntegerType, false, "Row in the sheet, from 1"),
          Types.column(FLAGS, Types.TEXTS, false, "Soft rules bent, and how the row was placed"));

  private RecordTable() {}

  /** The table of a form: its fields in the order of the contract, then the bookkeeping. */
  public static StructType schema(Contract contract) {
    List<StructField> columns = new ArrayList<>(fields(contract));
    columns.addAll(BOOKKEEPING);
    return Types.schema(columns);
  }

  /** The fields of a form alone; a quarterly form has its {@code quarter} among them. */
  public static List<StructField> fields(Contract contract) {
    return contract.fields().stream()
        .map(field -> column(field, !contract.key().contains(field.name())))
        .toList();
  }

  /** A field as a column with its title as comment. */
  public static StructField column(Field field, boolean nullable) {
    return Types.column(
        field.name(), type(field), nullable, field.title().zh() + " · " + field.title().en());
  }

  public static DataType type(Field field) {
    return switch (field.type()) {
      case COUNT -> DataTypes.LongType;
      case DECIMAL -> Types.REPORTED;
      case FLAG -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case YEAR -> DataTypes.IntegerType;
      case CODE, TEXT, DIVISION, QUARTER, INDICATOR -> DataTypes.StringType;
    };
  }
}
