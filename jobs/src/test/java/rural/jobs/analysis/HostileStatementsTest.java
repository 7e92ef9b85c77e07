package rural.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.jobs.warehouse.Reach;
import rural.schemas.home.Home;

/** Tried as by somebody who means harm; {@code sql} and {@code serve sql} have this one guard. */
class HostileStatementsTest {

  @TempDir static Path folder;
  private static Rural rural;

  @BeforeAll
  static void opensAHome() throws IOException {
    Home home = TwoVersions.in(folder);
    rural = Rural.open(home, Reach.SERVED, Map.of());
  }

  @AfterAll
  static void closes() {
    rural.close();
  }

  static Stream<String> statements() {
    return Hostile.STATEMENTS.stream();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void isRefusedAndTheNextStatementIsAnswered(String statement) {
    String told = told(statement);
    assertThat(told).as(statement).doesNotContain("/root", "/bin").doesNotContain("\tat ");
    assertThat(rural.sql("select count(*) from records.toilet").first().getLong(0)).isEqualTo(2);
    assertThat(Files.exists(Path.of("/tmp/never-written"))).isFalse();
  }

  /** What the refusal says; fails where there is none. */
  private static String told(String statement) {
    List<?> rows;
    try {
      rows = rural.sql(statement).collectAsList();
    } catch (Exception refused) {
      return String.valueOf(refused.getMessage());
    }
    // A plan that cannot be made is told as an explanation's rows.
    assertThat(statement.startsWith("explain ") || rows.isEmpty()).as(statement).isTrue();
    return rows.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select '${system:user.home} ${env:HOME} ${spark:spark.app.name}' = concat('$',"
            + " '{system:user.home} $', '{env:HOME} $', '{spark:spark.app.name}')",
        "with recursive t as (select 1 as n union all select n + 1 from t where n < 3)"
            + " select count(*) = 3 from t",
      })
  void whatOnlyReadsIsAnsweredAsItStands(String statement) {
    assertThat(rural.sql(statement).first().getBoolean(0)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.sql.catalog.rural.jdbc.password",
        "spark.sql.catalog.rural.jdbc.user",
        "spark.sql.catalog.rural.uri",
        "spark.connect.authenticate.token",
      })
  void noListOfSettingsTellsASecret(String key) {
    String hidden = rural.spark().conf().get("spark.sql.redaction.options.regex");
    assertThat(Pattern.compile(hidden).matcher(key).find()).isTrue();
    assertThat(rural.spark().sparkContext().uiWebUrl().isEmpty()).isTrue();
  }
}
