package rural.jobs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.TestSpark;
import rural.jobs.analysis.Rural;
import rural.jobs.analysis.TwoVersions;
import rural.jobs.warehouse.Reach;
import rural.schemas.contract.Language;
import rural.schemas.home.Home;
import rural.schemas.settings.Settings;

class PipedTest {

  private static final String COUNT = "select count(*) as n from records.toilet";

  @TempDir static Path folder;
  private static Rural rural;
  private final StringWriter faults = new StringWriter();
  private final List<String> answers = new ArrayList<>();

  @BeforeAll
  static void opensAHome() throws IOException {
    SparkSession.setActiveSession(TestSpark.session().newSession());
    Home home = new Home(folder.resolve("home"));
    TwoVersions.write(home);
    rural = Rural.open(home, Reach.SERVED, Map.of());
  }

  @AfterAll
  static void closes() {
    rural.close();
  }

  private boolean piped(Settings.Sql limits, Language language, String text) throws IOException {
    try (Asking asking = new Asking(rural.spark(), limits)) {
      return new Piped(
              rural,
              asking,
              limits.maxRows(),
              language,
              answer -> answers.add(answer.rows().toString()),
              new PrintWriter(faults))
          .answer(Statements.of(text).all());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select housholds from records.toilet|No column 'housholds'; near: households",
        "select t.quater from records.toilet t|No column 't.quater'; near: ",
        "select count(*) from records.tolet|No table 'records.tolet'; near: latest.toilet,"
            + " panel.toilet, records.toilet",
        "select * from toilet|No table 'toilet'; near: latest.toilet, panel.toilet, records.toilet",
        "describe record.toilet|No table 'record.toilet'; near: ",
        "select summ(households) from records.toilet|No function 'summ'; near: sum",
        "select * from records.toilet version as of '2024Q2.7'|No release '2024Q2.7' was"
            + " published; near: 2024Q2.1",
        "selec 1|Syntax error at or near 'selec'",
        "select 1 / 0|Division by zero",
        "select '|Syntax error",
        "show tables in recrods|No namespace 'recrods'; near: records",
        "show views in zzzzzzzzz|No namespace 'zzzzzzzzz'.",
        "use records|without a current namespace: write names whole",
        "select * from records.toilet timestamp as of '2001-01-01'|The table did not exist at 200",
        "select * from zzz.qqqqqqqqq|No table 'zzz.qqqqqqqqq'.",
      })
  void aWrongWordGetsALineWithTheNearestNamesAndTheNextStatementIsAnswered(
      String wrong, String told) throws IOException {
    boolean all = piped(Settings.DEFAULT.sql(), Language.EN, COUNT + ";" + wrong + ";" + COUNT);
    if (wrong.endsWith("'") && !wrong.contains("as of")) {
      // What is not closed reaches to the end.
      assertThat(answers).hasSize(1);
    } else {
      assertThat(answers).containsExactly("[[2]]", "[[2]]");
    }
    assertThat(all).isFalse();
    assertThat(faults.toString()).contains(told).hasLineCount(1).doesNotContain("SQLSTATE", "[");
  }

  @Test
  void itIsToldInTheReadersLanguage() throws IOException {
    piped(Settings.DEFAULT.sql(), Language.ZH, "select housholds from records.toilet");
    assertThat(faults.toString()).startsWith("没有列“housholds”；相近的有：households");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show tables", " SHOW  Views "})
  void tablesOfNoNamespaceAreThoseOfAll(String statement) throws IOException {
    assertThat(piped(Settings.DEFAULT.sql(), Language.EN, statement)).isTrue();
    assertThat(answers.get(0)).contains("[records.toilet, ", "[latest.toilet, ");
  }

  @Test
  void theColumnsOfATableAreTold() throws IOException {
    assertThat(piped(Settings.DEFAULT.sql(), Language.EN, "show columns in records.toilet"))
        .isTrue();
    assertThat(answers.get(0)).contains("[households]");
  }

  @Test
  void aQueryThatTakesTooLongIsEndedAndTheNextOneAnswered() throws IOException {
    Settings.Sql limits = new Settings.Sql(3, 1000, 70);
    String cross =
        "select count(*) from range(0, 40000000, 1, 64) a, range(50000) b"
            + " where a.id + b.id = 7";
    assertThat(piped(limits, Language.EN, cross + ";" + COUNT)).isFalse();
    assertThat(faults.toString()).startsWith("Ended after 3 s.").hasLineCount(1);
    assertThat(answers).containsExactly("[[2]]");
  }

  @Test
  void anAnswerWithTooManyRowsIsNotCutInSilence() throws IOException {
    Settings.Sql limits = new Settings.Sql(60, 10, 70);
    assertThat(piped(limits, Language.EN, "select id from range(11);" + COUNT)).isFalse();
    assertThat(faults.toString()).contains("more than 10 rows").hasLineCount(1);
    assertThat(piped(limits, Language.EN, "select id from range(10)")).isTrue();
    assertThat(answers).hasSize(2);
  }
}
