package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** {@code received.quarantine}: every reason for which a row was not taken, with its place. */
public final class QuarantineTable {

  public static final String NAME = "received.quarantine";

  public static final String SUBMISSION_ID = "submission_id";
  public static final String FILE = "file";
  public static final String FORM = "form";
  public static final String QUARTER = "quarter";
  public static final String SHEET = "sheet";
  public static final String ROW_NUMBER = "row_number";
  public static final String COLUMN = "column";
  public static final String FIELD = "field";
  public static final String VALUE = "value";
  public static final String RULE = "rule";
  public static final String REASON_ZH = "reason_zh";
  public static final String REASON_EN = "reason_en";
  public static final String CELLS = "cells";
  public static final String RECEIVED_AT = "received_at";

  public static final StructType SCHEMA =
      Types.schema(
          List.of(
              Types.column(SUBMISSION_ID, DataTypes.StringType, false, "Submission it came in"),
              Types.column(FILE, DataTypes.StringType, false, "File below the inbox"),
              Types.column(FORM, DataTypes.StringType, false, "Form"),
              Types.column(QUARTER, DataTypes.StringType, true, "Quarter; null where not known"),
              Types.column(SHEET, DataTypes.StringType, true, "Sheet; null for CSV"),
              Types.column(ROW_NUMBER, DataTypes.IntegerType, false, "Row in the sheet, from 1"),
              Types.column(COLUMN, DataTypes.StringType, true, "Column letters; null = whole row"),
              Types.column(FIELD, DataTypes.StringType, true, "Field; null = whole row"),
              Types.column(VALUE, DataTypes.StringType, true, "What stands there"),
              Types.column(RULE, DataTypes.StringType, false, "Rule that was broken"),
              Types.column(REASON_ZH, DataTypes.StringType, false, "Reason, in Chinese"),
              Types.column(REASON_EN, DataTypes.StringType, false, "Reason, in English"),
              Types.column(
                  CELLS, Types.TEXTS, true, "The row's cells as sent, without personal columns"),
              Types.column(RECEIVED_AT, DataTypes.TimestampType, false, "When the file arrived")));

  private QuarantineTable() {}
}
