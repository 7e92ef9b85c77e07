package rural.jobs.receive.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;

/** Rows of one form as they were read, before the registry and the rules have spoken. */
public final class ArrivedTable {

  public static final String FILE = "file";
  public static final String UNIT_CODE = "unit_code";

  /** Whether the sender answers in the row for what is asked about it. */
  public static final String EXPLAINED = "explained";

  public static final String CELLS = "cells";

  /** What was wrong with single cells; any problem rejects the row. */
  public static final String PROBLEMS = "problems";

  /** Set in the one row that closes a sheet and carries its totals; null in data rows. */
  public static final String TAIL = "tail";

  /** Registry remarks and hard rules that reject the row. */
  public static final String REFUSED = "refused";

  /** Names of the fields whose values are out of all proportion. */
  public static final String MAGNITUDE = "magnitude";

  /** Where a split division went. */
  public static final String CANDIDATES = "candidates";

  public static final StructType PROBLEM =
      new StructType()
          .add("field", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("column", DataTypes.StringType)
          .add("value", DataTypes.StringType)
          .add("rule", DataTypes.StringType)
          .add("zh", DataTypes.StringType)
          .add("en", DataTypes.StringType);

  private ArrivedTable() {}

  /** The fields of the form, all nullable, and where the row stands. */
  public static StructType schema(Contract contract) {
    List<StructField> columns = new ArrayList<>();
    RecordTable.fields(contract)
        .forEach(
            field ->
                columns.add(
                    new StructField(field.name(), field.dataType(), true, field.metadata())));
    StructType schema = new StructType(columns.toArray(StructField[]::new));
    return schema
        .add(RecordTable.SUBMITTED_ON, DataTypes.DateType)
        .add(RecordTable.RECEIVED_AT, DataTypes.TimestampType)
        .add(RecordTable.VERSION, DataTypes.StringType)
        .add(RecordTable.SUBMISSION_ID, DataTypes.StringType)
        .add(RecordTable.SHEET, DataTypes.StringType)
        .add(RecordTable.ROW_NUMBER, DataTypes.IntegerType)
        .add(FILE, DataTypes.StringType)
        .add(UNIT_CODE, DataTypes.StringType)
        .add(EXPLAINED, DataTypes.BooleanType)
        .add(CELLS, Types.TEXTS)
        .add(PROBLEMS, DataTypes.createArrayType(PROBLEM, false))
        .add(TAIL, DataTypes.BinaryType);
  }
}
