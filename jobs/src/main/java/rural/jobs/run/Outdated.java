package rural.jobs.run;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * A row that is kept and does not take over.
 *
 * @param row in the sheet, from 1
 * @param name of what it is about; blank where it gives none
 * @param standing the submission that stands instead
 */
record Outdated(String submissionId, int row, String name, String standing) {

  private static final String NAME = "name_of_row";

  static boolean is(Row judged) {
    return judged.getAs(Versions.STANDING) != null;
  }

  static Outdated of(Contract contract, Row judged) {
    Optional<String> field = contract.naming().map(Field::name);
    return of(judged, field.map(name -> judged.<String>getAs(name)).orElse(""));
  }

  /** What {@link #of(Row)} reads of rows that were judged in tasks. */
  static Column[] columns(Contract contract) {
    Column name = contract.naming().map(field -> col(field.name())).orElse(lit(""));
    return new Column[] {
      col(RecordTable.SUBMISSION_ID),
      col(RecordTable.ROW_NUMBER),
      coalesce(name, lit("")).as(NAME),
      col(Versions.STANDING)
    };
  }

  static Outdated of(Row columns) {
    return of(columns, columns.<String>getAs(NAME));
  }

  private static Outdated of(Row row, String name) {
    return new Outdated(
        row.getAs(RecordTable.SUBMISSION_ID),
        row.<Integer>getAs(RecordTable.ROW_NUMBER),
        Objects.toString(name, ""),
        row.getAs(Versions.STANDING));
  }
}
