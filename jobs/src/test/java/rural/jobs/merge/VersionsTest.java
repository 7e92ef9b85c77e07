package rural.jobs.merge;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rural.jobs.TestSpark;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Kind;
import rural.schemas.contract.Period;
import rural.schemas.contract.Section;
import rural.schemas.contract.Text;

class VersionsTest {

  private static final Contract FORM =
      new Contract(
          "toilet",
          "农环2表",
          new Text("改厕", "Toilets"),
          Section.VILLAGE,
          Grain.VILLAGE,
          Period.QUARTER,
          List.of("division_code", "quarter"),
          List.of(),
          List.of(),
          List.of(
              field("division_code", FieldType.DIVISION),
              field("quarter", FieldType.QUARTER),
              field("households", FieldType.COUNT)),
          List.of(),
          List.of(),
          Optional.empty(),
          "");

  private static final StructType TABLE = RecordTable.schema(FORM);
  private static final String VILLAGE = "990101101201";

  @Test
  void keepsTheLatestSubmittedInForceAndClosesTheOneBefore() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    table = received(table, row("s2", "2024-10-12", "2024-10-13", 7));

    assertThat(shown(table))
        .containsExactly(
            "s1 5 2024-10-09..2024-10-13 []", // known until the correction arrived
            "s2 7 2024-10-13.. []");
  }

  @Test
  void keepsAVersionOlderThanTheOneInForceWithoutLettingItTakeOver() {
    Dataset<Row> table = received(empty(), row("s2", "2024-10-12", "2024-10-13", 7));
    table = received(table, row("s1", "2024-10-08", "2024-10-14", 5));

    assertThat(shown(table))
        .containsExactly("s1 5 2024-10-14..2024-10-14 [stale]", "s2 7 2024-10-13.. []");
  }

  @Test
  void aReportWithoutADateDoesNotStandInTheWayOfACorrectionThatHasOne() {
    Dataset<Row> table = received(empty(), row("s1", null, "2024-10-20", 5));
    table = received(table, row("s2", "2024-10-11", "2024-10-25", 7));
    assertThat(inForce(table)).containsExactly("s2 7");

    Row undated = row("s1", null, "2024-10-20", 5);
    Row dated = row("s2", "2024-10-11", "2024-10-20", 7); // in one inbox
    assertThat(told(judged(empty(), undated, dated)))
        .containsExactlyInAnyOrder("s1 stands: s2", "s2 stands: null");
    assertThat(inForce(received(empty(), undated, dated))).containsExactly("s2 7");
  }

  @Test
  void aReportWithoutADateComesAfterWhatWasReceivedBeforeIt() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    table = received(table, row("s2", null, "2024-10-12", 6));
    assertThat(inForce(table)).containsExactly("s2 6");
    table = received(table, row("s3", "2024-10-07", "2024-10-13", 7)); // older than s1 already
    assertThat(inForce(table)).containsExactly("s2 6");
    table = received(table, row("s4", "2024-10-08", "2024-10-14", 8)); // of the day of s1, later
    assertThat(inForce(table)).containsExactly("s4 8");
    table = received(table, row("s5", null, "2024-10-15", 9));
    assertThat(inForce(table)).containsExactly("s5 9");
  }

  @Test
  void ofReportsWithoutADateTheOneReceivedLaterCounts() {
    Dataset<Row> table = received(empty(), row("s1", null, "2024-10-09", 5));
    table = received(table, row("s2", null, "2024-10-12", 6));
    assertThat(shown(table))
        .containsExactly("s1 5 2024-10-09..2024-10-12 []", "s2 6 2024-10-12.. []");
  }

  @Test
  void tellsWhatStandsInsteadOfARowThatDoesNotTakeOver() {
    Dataset<Row> table = received(empty(), row("s2", "2024-10-12", "2024-10-13", 7));
    assertThat(told(judged(table, row("s1", "2024-10-08", "2024-10-14", 5))))
        .containsExactly("s1 stands: s2");
    assertThat(told(judged(table, row("s3", "2024-10-12", "2024-10-14", 5))))
        .containsExactly("s3 stands: null");

    table = received(table, row("s1", "2024-10-08", "2024-10-14", 5));
    Row repeated = row("s4", "2024-10-09", "2024-10-15", 5); // says what s1 said, which is no more
    assertThat(told(judged(table, repeated))).containsExactly("s4 stands: s2");

    Dataset<Row> confirmed = received(table, row("s5", "2024-10-20", "2024-10-21", 7));
    assertThat(told(judged(confirmed, row("s6", "2024-10-15", "2024-10-22", 8))))
        .containsExactly("s6 stands: s5"); // which said the same as s2, later
  }

  @Test
  void aKilledRunThatIsDoneAgainTellsTheSame() {
    Row[] rows = {
      row("s1", "2024-10-08", "2024-10-09", 5),
      row("s2", "2024-10-12", "2024-10-09", 7),
      row("s3", null, "2024-10-09", 7)
    };
    List<String> first = List.of("s1 stands: s2", "s2 stands: null", "s3 stands: s2");
    assertThat(told(judged(empty(), rows))).containsExactlyInAnyOrderElementsOf(first);
    Dataset<Row> again = judged(received(empty(), rows), rows);
    assertThat(told(again)).containsExactlyInAnyOrderElementsOf(first);
    assertThat(again.filter(col(Versions.CHANGED)).count()).isZero();
  }

  @Test
  void anUndatedConfirmationDoneAgainIsStillOne() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    Row same = row("s2", null, "2024-10-12", 5);
    Dataset<Row> once = received(table, same);
    Dataset<Row> again = judged(once, same);
    assertThat(again.filter(col(Versions.CHANGED)).count()).isZero();
    assertThat(told(again)).containsExactly("s2 stands: null");
  }

  private static List<String> told(Dataset<Row> judged) {
    return judged.filter(col(Versions.OUTCOME).isNotNull()).collectAsList().stream()
        .map(row -> row.getAs("submission_id") + " stands: " + row.getAs(Versions.STANDING))
        .toList();
  }

  @Test
  void whoStandsForAValueSaysMoreThanWhoRepeatsIt() {
    Dataset<Row> table =
        received(empty(), row("s1", "2024-10-08", "2024-10-09", 5, List.of("magnitude")));
    List<String> answered = List.of("magnitude_explained");
    table = received(table, row("s2", "2024-10-08", "2024-10-12", 5, answered));
    assertThat(shown(table))
        .containsExactly(
            "s1 5 2024-10-09..2024-10-12 [magnitude]", "s2 5 2024-10-12.. [magnitude_explained]");
    table = received(table, row("s3", "2024-10-08", "2024-10-13", 5, List.of("magnitude")));
    assertThat(inForce(table)).containsExactly("s2 5"); // the answer holds
  }

  @Test
  void storesNothingTwiceWhenTheSameValuesComeAgain() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    Dataset<Row> judged = judged(table, row("s2", "2024-10-12", "2024-10-13", 5));

    assertThat(
            judged
                .filter(col(Versions.OUTCOME).isNotNull())
                .select(Versions.OUTCOME)
                .first()
                .getString(0))
        .isEqualTo(Versions.UNCHANGED);
    assertThat(shown(applied(table, judged))).containsExactly("s1 5 2024-10-09.. []");
  }

  @Test
  void aConfirmedVersionIsNotOvertakenByOneSubmittedBeforeItsConfirmation() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    table = received(table, row("s3", "2024-10-20", "2024-10-21", 5)); // unchanged, but later
    table = received(table, row("s2", "2024-10-12", "2024-10-22", 7));

    assertThat(inForce(table)).containsExactly("s1 5");
  }

  @Test
  void givesTheSameAnswerWhenAKilledRunIsDoneAgain() {
    Row[] rows = {
      row("s1", "2024-10-08", "2024-10-09", 5), row("s2", "2024-10-12", "2024-10-09", 7)
    };
    Dataset<Row> once = received(empty(), rows);
    Dataset<Row> again = judged(once, rows);

    assertThat(again.filter(col(Versions.CHANGED)).count()).isZero();
    assertThat(
            again
                .filter(col(Versions.OUTCOME).equalTo(Versions.ACCEPTED))
                .select("submission_id")
                .distinct()
                .count())
        .isEqualTo(2);
  }

  @Test
  void aWithdrawnSubmissionGivesWayToTheVersionBeforeIt() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    table = received(table, row("s2", "2024-10-12", "2024-10-13", 7));
    table =
        applied(
            table,
            Withdrawal.of(FORM, table, "s2", Set.of(), instant("2024-10-20"))
                .withColumn(Versions.CHANGED, lit(true)));

    assertThat(shown(table))
        .containsExactly(
            "s1 5 2024-10-09..2024-10-13 []",
            "s1 5 2024-10-20.. []",
            "s2 7 2024-10-13..2024-10-20 [withdrawn]");

    table = received(table, row("s3", "2024-10-10", "2024-10-25", 6));
    assertThat(inForce(table)).containsExactly("s3 6");
  }

  @Test
  void withdrawingTheOnlyVersionLeavesNothingInForce() {
    Dataset<Row> table = received(empty(), row("s1", "2024-10-08", "2024-10-09", 5));
    table =
        applied(
            table,
            Withdrawal.of(FORM, table, "s1", Set.of(), instant("2024-10-20"))
                .withColumn(Versions.CHANGED, lit(true)));

    assertThat(inForce(table)).isEmpty();
  }

  @Test
  void aConfirmedValueStandsUntilBothWhoSaidItAreWithdrawn() {
    Dataset<Row> confirmed =
        received(
            received(empty(), row("s1", "2024-10-08", "2024-10-09", 5)),
            row("s2", "2024-10-12", "2024-10-13", 5));

    Dataset<Row> without1 = withdrawn(confirmed, "s1", Set.of());
    assertThat(inForce(without1)).containsExactly("s1 5"); // s2 said the same
    assertThat(inForce(withdrawn(without1, "s2", Set.of("s1")))).isEmpty();

    Dataset<Row> without2 = withdrawn(confirmed, "s2", Set.of());
    assertThat(inForce(without2)).containsExactly("s1 5");
    assertThat(inForce(withdrawn(without2, "s1", Set.of("s2")))).isEmpty();
  }

  private static Dataset<Row> withdrawn(Dataset<Row> table, String id, Set<String> before) {
    return applied(
        table,
        Withdrawal.of(FORM, table, id, before, instant("2024-10-20"))
            .withColumn(Versions.CHANGED, lit(true)));
  }

  private static Dataset<Row> received(Dataset<Row> table, Row... rows) {
    return applied(table, judged(table, rows));
  }

  /** In tasks and in this process, which is the same. */
  private static Dataset<Row> judged(Dataset<Row> table, Row... rows) {
    Dataset<Row> inTasks = Versions.judge(FORM, table, incoming(rows));
    assertThat(Versions.judgeHere(FORM, table.collectAsList(), incoming(rows)))
        .containsExactlyInAnyOrderElementsOf(inTasks.collectAsList());
    return inTasks;
  }

  /** What the merge into the table does, on rows in memory. */
  private static Dataset<Row> applied(Dataset<Row> table, Dataset<Row> judged) {
    Dataset<Row> changes = judged.filter(col(Versions.CHANGED));
    Column match =
        Versions.identity(FORM).stream()
            .map(name -> col("t." + name).eqNullSafe(col("c." + Versions.MATCH + name)))
            .reduce(Column::and)
            .orElseThrow();
    Dataset<Row> after =
        table
            .as("t")
            .join(changes.as("c"), match, "left_anti")
            .unionByName(changes.selectExpr(TABLE.fieldNames()));
    return TestSpark.session().createDataFrame(after.collectAsList(), TABLE);
  }

  private static List<String> inForce(Dataset<Row> table) {
    return table.filter("known_to is null").collectAsList().stream()
        .map(row -> row.getAs("submission_id") + " " + row.getAs("households"))
        .toList();
  }

  private static List<String> shown(Dataset<Row> table) {
    return table.orderBy("submission_id", "known_from").collectAsList().stream()
        .map(
            row ->
                "%s %s %s..%s %s"
                    .formatted(
                        row.getAs("submission_id"),
                        row.getAs("households"),
                        day(row.getAs("known_from")),
                        Optional.ofNullable(row.<Timestamp>getAs("known_to"))
                            .map(VersionsTest::day)
                            .orElse(""),
                        row.getList(row.fieldIndex("flags"))))
        .toList();
  }

  private static String day(Timestamp at) {
    return at.toLocalDateTime().toLocalDate().toString();
  }

  private static Dataset<Row> empty() {
    return TestSpark.session().createDataFrame(List.of(), TABLE);
  }

  private static Dataset<Row> incoming(Row... rows) {
    return TestSpark.session().createDataFrame(List.of(rows), TABLE).drop("known_from", "known_to");
  }

  /**
   * @param submitted null where the report has no date
   */
  private static Row row(String submission, String submitted, String received, long households) {
    return row(submission, submitted, received, households, List.of());
  }

  private static Row row(
      String submission, String submitted, String received, long households, List<String> flags) {
    Timestamp at = Timestamp.from(instant(received));
    return RowFactory.create(
        VILLAGE,
        "2024Q3",
        households,
        at,
        null,
        submitted == null ? null : java.sql.Date.valueOf(submitted),
        at,
        (submitted == null ? "-" : submitted) + "|" + received + "|" + submission,
        submission,
        null,
        2,
        scala.jdk.javaapi.CollectionConverters.asScala(flags).toSeq());
  }

  private static Instant instant(String day) {
    return LocalDate.parse(day).atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static Field field(String name, FieldType type) {
    return new Field(
        name,
        new Text(name, name),
        List.of(),
        type,
        Optional.empty(),
        true,
        false,
        Kind.STOCK,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Field.SAME);
  }
}
