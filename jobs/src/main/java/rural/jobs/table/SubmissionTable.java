package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code received.submission}: the submissions as they ended, for analysts. */
public final class SubmissionTable {

  public static final String NAME = "received.submission";

  public static final String SUBMISSION_ID = "submission_id";
  public static final String QUARTER = "quarter";
  public static final String ROWS_READ = "rows_read";
  public static final String ACCEPTED = "accepted";
  public static final String UNCHANGED = "unchanged";
  public static final String QUARANTINED = "quarantined";
  public static final String STATUS = "status";
  public static final String MESSAGE_ZH = "message_zh";
  public static final String MESSAGE_EN = "message_en";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(SUBMISSION_ID, DataTypes.StringType, false, "Submission"),
              Types.column("file", DataTypes.StringType, false, "File below the inbox"),
              Types.column("content_hash", DataTypes.StringType, false, "SHA-256 of the file"),
              Types.column("sheet", DataTypes.StringType, true, "Sheet; null for CSV"),
              Types.column("form", DataTypes.StringType, true, "Form; null where not known"),
              Types.column(QUARTER, DataTypes.StringType, true, "Quarter; null where none"),
              Types.column("unit", DataTypes.StringType, true, "填报单位"),
              Types.column("unit_code", DataTypes.StringType, true, "填报单位代码"),
              Types.column("submitted_on", DataTypes.DateType, true, "报出日期"),
              Types.column("received_at", DataTypes.TimestampType, false, "When it arrived"),
              Types.column(ROWS_READ, DataTypes.LongType, false, "Data rows read"),
              Types.column(ACCEPTED, DataTypes.LongType, false, "Rows that became versions"),
              Types.column(UNCHANGED, DataTypes.LongType, false, "Rows that were known"),
              Types.column(QUARANTINED, DataTypes.LongType, false, "Rows not taken"),
              Types.column(STATUS, DataTypes.StringType, false, "How it ended"),
              Types.column(MESSAGE_ZH, DataTypes.StringType, true, "Why, in Chinese"),
              Types.column(MESSAGE_EN, DataTypes.StringType, true, "Why, in English")));

  private SubmissionTable() {}
}
