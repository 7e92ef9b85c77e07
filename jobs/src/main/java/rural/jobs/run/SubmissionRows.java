package rural.jobs.run;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import rural.jobs.table.SubmissionTable;
import rural.schemas.control.Submission;

/** Submissions of the register as rows of their table. */
final class SubmissionRows {

  private SubmissionRows() {}

  static Dataset<Row> of(SparkSession spark, List<Submission> submissions) {
    return spark.createDataFrame(
        submissions.stream().map(SubmissionRows::row).toList(), SubmissionTable.SCHEMA);
  }

  private static Row row(Submission one) {
    return RowFactory.create(
        one.submissionId(),
        one.file(),
        one.contentHash(),
        one.sheet().orElse(null),
        one.form().orElse(null),
        one.quarter().orElse(null),
        one.unit().orElse(null),
        one.unitCode().orElse(null),
        one.submittedOn().map(java.sql.Date::valueOf).orElse(null),
        java.sql.Timestamp.from(one.receivedAt()),
        one.counts().read(),
        one.counts().accepted(),
        one.counts().unchanged(),
        one.counts().quarantined(),
        one.status().code(),
        one.messageZh().orElse(null),
        one.messageEn().orElse(null));
  }
}
