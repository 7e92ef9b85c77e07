package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code received.submission}: the submissions as they ended, for analysts. */
public final class SubmissionTable {

  public static final String NAME = "received.submission";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column("submission_id", DataTypes.StringType, false, "Submission"),
              Types.column("file", DataTypes.StringType, false, "File below the inbox"),
              Types.column("content_hash", DataTypes.StringType, false, "SHA-256 of the file"),
              Types.column("sheet", DataTypes.StringType, true, "Sheet; null for CSV"),
              Types.column("form", DataTypes.StringType, true, "Form; null where not known"),
              Types.column("quarter", DataTypes.StringType, true, "Quarter; null where none"),
              Types.column("unit", DataTypes.StringType, true, "填报单位"),
              Types.column("unit_code", DataTypes.StringType, true, "填报单位代码"),
              Types.column("submitted_on", DataTypes.DateType, true, "报出日期"),
              Types.column("received_at", DataTypes.TimestampType, false, "When it arrived"),
              Types.column("rows_read", DataTypes.LongType, false, "Data rows read"),
              Types.column("accepted", DataTypes.LongType, false, "Rows that became versions"),
              Types.column("unchanged", DataTypes.LongType, false, "Rows that were known"),
              Types.column("quarantined", DataTypes.LongType, false, "Rows not taken"),
              Types.column("status", DataTypes.StringType, false, "How it ended"),
              Types.column("message_zh", DataTypes.StringType, true, "Why, in Chinese"),
              Types.column("message_en", DataTypes.StringType, true, "Why, in English")));

  private SubmissionTable() {}
}
