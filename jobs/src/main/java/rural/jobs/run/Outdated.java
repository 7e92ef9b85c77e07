package rural.jobs.run;

import org.apache.spark.sql.Row;
import rural.jobs.merge.Versions;
import rural.jobs.table.RecordTable;

/**
 * A row that is kept and does not take over.
 *
 * @param row in the sheet, from 1
 * @param standing the submission that stands instead
 */
record Outdated(String submissionId, int row, String standing) {

  static boolean is(Row judged) {
    return judged.getAs(Versions.STANDING) != null;
  }

  static Outdated of(Row judged) {
    return new Outdated(
        judged.getAs(RecordTable.SUBMISSION_ID),
        judged.<Integer>getAs(RecordTable.ROW_NUMBER),
        judged.getAs(Versions.STANDING));
  }
}
