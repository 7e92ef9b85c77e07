package rural.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.warehouse.Reach;
import rural.schemas.home.Home;

class RuralTest {

  @TempDir static Path folder;
  private static Home home;
  private static Rural rural;
  private static Rural served;

  @BeforeAll
  static void opensAHomeWithTwoVersionsOfARow() throws IOException {
    home = TwoVersions.in(folder);
    rural = Rural.open(home.root().toString());
    served = Rural.open(home, Reach.SERVED, Map.of());
    Files.writeString(folder.resolve("own.csv"), "a\n1\n");
  }

  @AfterAll
  static void leavesTheSharedSessionRunning() {
    rural.close();
    assertThat(rural.sql("select 1").count()).isEqualTo(1);
  }

  private static List<Long> households(Rural at, String from) {
    return at.sql("select households " + from + " order by households").collectAsList().stream()
        .map(row -> row.getLong(0))
        .toList();
  }

  @Test
  void aTableHasEveryVersionOfEveryRow() {
    assertThat(rural.tables())
        .contains("records.garbage", "records.toilet", "latest.toilet")
        .doesNotHaveDuplicates();
    assertThat(rural.table("records.toilet").count()).isEqualTo(2);
    assertThat(households(rural, "from records.toilet")).containsExactly(100L, 120L);
  }

  @ParameterizedTest
  @CsvSource({"2024-07-04,", "2024-07-05,100", "2024-07-31,100", "2024-08-01,120"})
  void asOfADaySeesTheVersionsInForceAtItsEnd(String day, Long known) {
    assertThat(households(rural.asOf(day), "from records.toilet"))
        .isEqualTo(known == null ? List.of() : List.of(known));
    assertThat(rural.asOf(day).table("records.toilet").count()).isEqualTo(known == null ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from (select * from rural.records.toilet where quarter = '2024Q2')",
        "from records.toilet a where exists (select 1 from records.toilet b where b.households ="
            + " a.households)",
        "from records.toilet where households = (select max(households) from records.toilet)",
        "from records.toilet a join records.toilet b using (division_code, households)",
      })
  void asOfReachesIntoEveryPartOfAQuery(String from) {
    assertThat(households(rural.asOf("2024-07-31"), from)).containsExactly(100L);
  }

  @Test
  void asOfReachesIntoNamedQueriesAndLeavesTheSessionItCameFromAlone() {
    Rural past = rural.asOf("2024-07-31");
    assertThat(
            past.sql("with t as (select * from records.toilet) select sum(households) from t")
                .first()
                .getLong(0))
        .isEqualTo(100);
    assertThat(past.table("records.toilet").filter("households > 100").count()).isZero();
    assertThat(households(rural, "from records.toilet")).hasSize(2);
  }

  @Test
  void whatEndedAVersionLaterWasNotKnownThen() {
    Rural past = rural.asOf("2024-07-31");
    assertThat(past.sql("select known_to from records.toilet").first().isNullAt(0)).isTrue();
    assertThat(households(past, "from latest.toilet")).containsExactly(100L);
    assertThat(households(past, "from records.toilet where known_to is null"))
        .containsExactly(100L);
    assertThat(households(rural, "from latest.toilet")).containsExactly(120L);
    assertThat(households(rural.release("2024Q2.1"), "from latest.toilet")).containsExactly(100L);
  }

  /** 55 households were reported, and taken back on 1 August. */
  @Test
  void whatWasWithdrawnLaterWasKnownThen() {
    Rural past = rural.asOf("2024-07-31");
    assertThat(households(past, "from latest.sewage_village")).containsExactly(55L);
    assertThat(past.sql("select flags from records.sewage_village").first().<String>getList(0))
        .containsExactly("households_steady");
    assertThat(households(rural.asOf("2024-08-01"), "from latest.sewage_village")).isEmpty();
    assertThat(households(rural, "from latest.sewage_village")).isEmpty();
    assertThat(households(rural, "from records.sewage_village")).containsExactly(55L);
  }

  @Test
  void aReleaseHasItsTablesAsTheyWereWhenItWasSealed() {
    Rural sealed = rural.release("2024Q2.1");
    Row row = sealed.table("records.toilet").first();
    assertThat(sealed.table("records.toilet").count()).isEqualTo(1);
    assertThat(row.<Long>getAs("households")).isEqualTo(100);
    assertThat(row.<Object>getAs("known_to")).isNull();
    assertThat(sealed.sql("select * from records.toilet version as of '2024Q2.1'").count())
        .isEqualTo(1);
    assertThatThrownBy(() -> sealed.table("records.garbage"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
  }

  @Test
  void aReleaseThatWasNeverPublishedIsNamedWithTheOneThatMayBeMeant() {
    assertThat(rural.releases()).extracting(one -> one.id()).containsExactly("2024Q2.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.release("2024Q2.2"))
        .withMessage(
            "No release '2024Q2.2' was published; did you mean '2024Q2.1'? Known: 2024Q2.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from records.toilet",
        "insert into records.toilet select * from records.toilet",
        "drop table records.toilet",
        "alter table records.toilet drop column households",
        "create table records.other as select 1 as n",
        "execute immediate 'drop table records.toilet'",
        "begin drop table records.toilet; end",
        "refresh table records.toilet",
        "set spark.sql.catalog.rural.uri=jdbc:h2:mem:other",
        "use other",
      })
  void nothingCanBeChangedBySql(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.sql(query))
        .withMessageContaining("Only queries that read are answered");
  }

  @Test
  void norByAProcedureWhichSparkRunsWhileItAnalysesTheCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                rural.sql(
                    "call rural.system.rollback_to_timestamp('records.toilet',"
                        + " timestamp '2024-07-10 00:00:00')"))
        .withMessageContaining("Only queries that read are answered");
    assertThat(rural.table("records.toilet").count()).isEqualTo(2);
  }

  @Test
  void norByADataset() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.table("records.toilet").writeTo("records.toilet").append());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.table("records.garbage").write().saveAsTable("records.copy"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.table("records.garbage").writeTo("records.copy").create());
    assertThat(rural.tables()).doesNotContain("records.copy");
  }

  @Test
  void atTheirOwnMachineFilesCanBeReadBesideTheTablesAndAnswersKept() {
    assertThat(rural.spark().read().option("header", true).csv(folder + "/own.csv").count())
        .isEqualTo(1);
    rural.table("records.toilet").createOrReplaceTempView("mine");
    assertThat(rural.sql("select * from mine").count()).isEqualTo(2);
    rural.table("records.toilet").write().parquet(folder.resolve("kept").toString());
    assertThat(rural.spark().read().parquet(folder.resolve("kept").toString()).count())
        .isEqualTo(2);
  }

  @Test
  void evenThereNothingIsWrittenIntoTheHome() {
    Path inside = home.warehouse().resolve("records/toilet/data/mine");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rural.table("records.toilet").write().parquet(inside.toString()));
    assertThat(inside).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from csv.`FOLDER/own.csv`",
        "select * from rural.`FOLDER/home/warehouse/records/toilet`",
        "select * from records.toilet where exists (select 1 from text.`/etc/hostname`)",
        "select java_method('java.lang.System', 'getProperty', 'user.home')",
        "select reflect('java.util.UUID', 'randomUUID') from records.toilet",
        "select transform(households) using 'cat' as (a string) from records.toilet",
        "create temporary view v using csv options (path 'FOLDER/own.csv')",
        "add jar 'FOLDER/own.csv'",
      })
  void whoIsServedSeesTheTablesAndNothingElseOfTheMachine(String query) {
    assertThatThrownBy(() -> served.sql(query.replace("FOLDER", folder.toString())).collectAsList())
        .isInstanceOfAny(IllegalArgumentException.class, AnalysisException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from records.toilet",
        "with a as (select 1 as n) select * from a, range(3), (values (1)) as v",
        "show tables in records",
        "show namespaces",
        "describe records.toilet",
        "describe table extended records.toilet",
        "show columns in records.toilet",
        "select * from records.toilet.snapshots",
        "explain select * from records.toilet",
      })
  void whoIsServedIsAnsweredWhatOnlyReads(String query) {
    assertThat(served.sql(query).collectAsList()).isNotEmpty();
  }

  @Test
  void aHomeThatIsNotThereIsNotMade() {
    Path nowhere = folder.resolve("nowhere");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rural.open(nowhere.toString()))
        .withMessageContaining("No home '" + nowhere + "'")
        .withMessageContaining("./rural demo");
    assertThat(nowhere).doesNotExist();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rural.open(folder.toString()))
        .withMessageContaining("Nothing is in the home");
  }
}
