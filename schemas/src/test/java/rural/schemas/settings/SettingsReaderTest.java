package rural.schemas.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.DecimalSign;
import rural.schemas.contract.Indicator;
import rural.schemas.home.Home;
import rural.schemas.place.Level;

class SettingsReaderTest {

  @TempDir Path folder;

  @Test
  void withoutAFileOrWithCommentsOnlyTheDefaultsHold() {
    assertThat(SettingsReader.at(new Home(folder))).isEqualTo(Settings.DEFAULT);
    assertThat(SettingsReader.at(home("# nothing yet\n"))).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void whatTheFileDoesNotSayKeepsItsDefault() {
    Settings settings =
        SettingsReader.at(
            home(
                """
                release:
                  largest_revision_pp: 2.5
                ranking: {minimum_completeness: 80}
                parameters:
                  treated_share: {default: 0.60, 370000: 0.65}
                control:
                  url: jdbc:postgresql://db/rural
                  user: rural
                  password_file: /etc/rural/password
                """));
    assertThat(settings.release())
        .isEqualTo(
            new Settings.Release(
                new BigDecimal("90"),
                Optional.of(new BigDecimal("2.5")),
                Optional.empty(),
                new BigDecimal("1.5")));
    assertThat(settings.ranking().minimumCompleteness()).isEqualByComparingTo("80");
    assertThat(settings.lights()).isEqualTo(Settings.DEFAULT.lights());
    assertThat(settings.parameters())
        .isEqualTo(
            Map.of(
                "treated_share",
                Map.of("default", new BigDecimal("0.60"), "370000000000", new BigDecimal("0.65"))));
    assertThat(settings.control().passwordFile()).contains("/etc/rural/password");
  }

  @Test
  void howFarADenominatorMayJumpIsTheOwnersToSay() {
    assertThat(SettingsReader.at(home("release: {series_break: 2}\n")).release().seriesBreak())
        .isEqualByComparingTo("2");
    assertThat(problemsOf("release: {series_break: 1}\n"))
        .containsExactly(
            "1: release.series_break: Expected a factor above 1, such as 1.5; found 1");
  }

  @Test
  void whoMayStandOnAListIsTheOwnersToSay() {
    assertThat(SettingsReader.at(home("lists: {length: 3, minimum_households: 50}\n")).lists())
        .isEqualTo(new Settings.Lists(3, new BigDecimal("95"), 50, 5));
    assertThat(problemsOf("lists: {length: 0, minimum_villages: 2.5}\n"))
        .containsExactlyInAnyOrder(
            "1: lists.length: Expected a whole number from 1 to 1000000, found 0",
            "1: lists.minimum_villages: Expected a whole number from 1 to 1000000, found 2.5");
  }

  @Test
  void whatAQueryMayTakeIsTheOwnersToSay() {
    assertThat(SettingsReader.at(home("sql: {max_seconds: 60, max_rows: 10}\n")).sql())
        .isEqualTo(new Settings.Sql(60, 10, 70));
    assertThat(problemsOf("sql: {max_seconds: 0, max_memory_percent: 99}\n"))
        .containsExactlyInAnyOrder(
            "1: sql.max_seconds: Expected a whole number from 1 to 1000000, found 0",
            "1: sql.max_memory_percent: Expected a whole number from 10 to 90, found 99");
  }

  @Test
  void aHomeSaysWhichFormsItDoesWithoutAndWhatItCallsTotals() {
    Settings settings =
        SettingsReader.at(
            home("forms: {unused: [river, straw_production], total_words: [片 区, 全域]}\n"));
    assertThat(settings.forms().unused())
        .containsExactlyInAnyOrder("river", "straw_production", "straw_balance");
    ContractBook book = settings.applied(ContractReader.shipped());
    assertThat(book.totals()).contains("合计", "片区", "全域");
    assertThat(book.form("river").isReceived()).isFalse();
    assertThat(book.form("livestock").isReceived()).isTrue();
    assertThat(book.indicatorsOn(LocalDate.of(2024, 9, 30)))
        .extracting(Indicator::form)
        .contains("toilet")
        .doesNotContain("river", "straw_balance");
    assertThat(
            SettingsReader.at(home("forms: {decimal_sign: {990101: comma, default: point}}\n"))
                .forms()
                .decimalSigns())
        .isEqualTo(Map.of("990101000000", DecimalSign.COMMA, "default", DecimalSign.POINT));
    assertThat(problemsOf("forms: {decimal_sign: {9901: comma, default: dot}}\n"))
        .hasSize(2)
        .allMatch(one -> one.contains("Expected the code of a sender, or default"));
    assertThat(problemsOf("forms: {unused: [rivers, division]}\n"))
        .satisfiesExactly(
            one ->
                assertThat(one)
                    .startsWith(
                        "1: forms.unused: There is no form 'rivers'; did you mean 'river'?"),
            one ->
                assertThat(one).startsWith("1: forms.unused: 'division' is part of the register"));
  }

  @Test
  void whoMayChangeTheRegisterIsTheOwnersToSay() {
    assertThat(Settings.DEFAULT.registry())
        .isEqualTo(new Settings.Registry(rural.schemas.place.Level.PROVINCE, true));
    assertThat(
            SettingsReader.at(home("registry: {changed_by: county, without_sender: refuse}\n"))
                .registry())
        .isEqualTo(new Settings.Registry(rural.schemas.place.Level.COUNTY, false));
    assertThat(problemsOf("registry: {changed_by: parish, without_sender: 1}\n"))
        .containsExactlyInAnyOrder(
            "1: registry.changed_by: Expected a level, one of nation, province, city, county, town,"
                + " village; found 'parish'",
            "1: registry.without_sender: Expected take or refuse, found '1'");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheNearestOne() {
    assertThat(problemsOf("relase:\n  minimum_completeness: 90\n"))
        .containsExactly(
            "1: relase: Unknown key; did you mean 'release'? Known: release, ranking, lights,"
                + " parameters, control, reminders, maintain, composite, lists, receive, sql,"
                + " registry, forms, escalations");
    assertThat(problemsOf("control:\n  password: secret\n"))
        .containsExactly("2: control.password: Unknown key; Known: url, user, password_file");
    assertThat(problemsOf("parameters:\n  treated_shares: {default: 0.5}\n"))
        .containsExactly(
            "2: parameters.treated_shares: No contract has this parameter; did you mean"
                + " 'treated_share'? Known: treated_share");
  }

  @Test
  void eachFieldOfTheIndexHasAnIndicatorThatAContractDefines() {
    Settings.Composite composite =
        SettingsReader.at(home("composite: {toilet: toilet.harmless_coverage}\n")).composite();
    assertThat(composite.indicators())
        .containsExactly(
            Map.entry("garbage", "garbage.village_coverage"),
            Map.entry("toilet", "toilet.harmless_coverage"),
            Map.entry("sewage", "sewage.village_treatment"),
            Map.entry("straw", "straw.utilization"));
    assertThat(problemsOf("composite: {toilet: toilet.harmless_covrage}\n").get(0))
        .startsWith(
            "1: composite.toilet: No contract has the indicator 'toilet.harmless_covrage'; did you"
                + " mean 'toilet.harmless_coverage'?");
    assertThat(problemsOf("composite: {toilets: toilet.harmless_coverage}\n"))
        .containsExactly(
            "1: composite.toilets: Unknown key; did you mean 'toilet'? Known: garbage, toilet,"
                + " sewage, straw");
  }

  @Test
  void aDeadlineIsSoManyDaysAfterTheQuarterAndDaysAreWhole() {
    Settings settings =
        SettingsReader.at(home("reminders: {deadline_days: 10}\nmaintain: {keep_days: 7}\n"));
    assertThat(settings.reminders().deadline(LocalDate.of(2024, 9, 30)))
        .contains(LocalDate.of(2024, 10, 10));
    assertThat(settings.maintain().keepDays()).isEqualTo(7);
    assertThat(Settings.DEFAULT.reminders().deadline(LocalDate.of(2024, 9, 30))).isEmpty();
    assertThat(Settings.DEFAULT.maintain().keepDays()).isEqualTo(30);
    assertThat(problemsOf("reminders: {deadline_days: 0}\nmaintain: {keep_days: 2.5}\n"))
        .containsExactly(
            "1: reminders.deadline_days: Expected whole days from 1 to 3650, found 0",
            "2: maintain.keep_days: Expected whole days from 1 to 3650, found 2.5");
    assertThat(problemsOf("maintain: {keep: 2}\n"))
        .containsExactly("1: maintain.keep: Unknown key; Known: keep_days");
  }

  @Test
  void whomSendersCanAskIsOneLine() {
    Settings settings = SettingsReader.at(home("receive: {contact: '王芳 0531-5550102'}\n"));
    assertThat(settings.receive().contact()).contains("王芳 0531-5550102");
    assertThat(Settings.DEFAULT.receive().contact()).isEmpty();
    assertThat(problemsOf("receive: {contact: '" + "长".repeat(201) + "'}\n"))
        .containsExactly(
            "1: receive.contact: Expected one line of 1 to 200 characters, such as '王芳"
                + " 0531-5550102'");
  }

  @Test
  void everyValueOutOfRangeIsSaidAtOnce() {
    assertThat(
            problemsOf(
                """
                release: {minimum_completeness: 190}
                ranking: {minimum_completeness: most}
                lights: {yellow_from: 40}
                parameters:
                  treated_share: {default: 60, north: 0.5}
                control: {url: "mysql://db"}
                """))
        .containsExactly(
            "1: release.minimum_completeness: Expected a number from 0 to 100, in %; found 190",
            "2: ranking.minimum_completeness: Expected a number such as 0.60, found 'most'",
            "3: lights: yellow_from 40 is above red_above 30; swap them",
            "5: parameters.treated_share.default: Expected a share above 0 and at most 1, found 60",
            "5: parameters.treated_share.north: Expected 'default' or a province code such as"
                + " 370000000000",
            "6: control.url: Expected jdbc:postgresql://host/database or jdbc:h2:…, found"
                + " 'mysql://db'");
  }

  private List<String> problemsOf(String text) {
    Home home = home(text);
    SettingsException refused =
        catchThrowableOfType(SettingsException.class, () -> SettingsReader.at(home));
    return refused.problems().stream()
        .map(problem -> problem.toString().replace(home.settings() + ":", ""))
        .toList();
  }

  private Home home(String text) {
    try {
      Home home = new Home(folder);
      Files.writeString(home.settings(), text);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void escalationsAreChosenRuleByRuleAndWhatIsNotSaidKeepsItsDefault() {
    Escalations own =
        SettingsReader.at(
                home("escalations: {rules: [red, overdue], levels: [town], red_quarters: 3}\n"))
            .escalations();
    assertThat(own.rules())
        .containsExactlyInAnyOrder(Escalations.Rule.RED, Escalations.Rule.OVERDUE);
    assertThat(own.levels()).containsExactly(Level.TOWN);
    assertThat(own.redQuarters()).isEqualTo(3);
    assertThat(own.interviewAfter()).isEqualTo(1);
    assertThat(SettingsReader.at(home("escalations: {rules: []}\n")).escalations().rules())
        .isEmpty();
  }

  @Test
  void anUnknownKeyRuleOrNumberOfEscalationsIsAnError() {
    assertThat(problemsOf("escalations: {red_quarter: 2}\n").get(0))
        .startsWith("1: escalations.red_quarter: Unknown key; did you mean 'red_quarters'?");
    assertThat(problemsOf("escalations: {rules: [reds]}\n").get(0))
        .startsWith("1: escalations.rules: Unknown value 'reds'; did you mean 'red'?");
    assertThat(problemsOf("escalations: {levels: [village]}\n").get(0))
        .startsWith("1: escalations.levels: Unknown value 'village'");
    assertThat(problemsOf("escalations: {notice_after: 0}\n"))
        .containsExactly(
            "1: escalations.notice_after: Expected a whole number from 1 to 12, found 0");
  }
}
