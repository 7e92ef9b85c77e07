package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a wrong command line, setting or contract is answered with, in the language asked for. */
class UsageTest {

  @TempDir Path folder;

  private final Locale before = Locale.getDefault();

  @BeforeEach
  void speaksEnglish() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void speaksAsBefore() {
    Locale.setDefault(before);
  }

  private String answer(String... words) {
    StringWriter errors = new StringWriter();
    CommandLine line = RuralJobs.commandLine().setErr(new PrintWriter(errors, true));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--home", folder.resolve("home").toString()));
    assertThat(line.execute(all.toArray(String[]::new))).isEqualTo(Exit.USAGE.code());
    return errors.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quarterly --quarter 2024Q5|“2024Q5”不是季度|Not a quarter: '2024Q5'",
        "quarterly --quarter 1824Q1|“1824Q1”不是季度|Not a quarter: '1824Q1'",
        "rates --quarter autumn|“autumn”不是季度|Not a quarter: 'autumn'",
        "quarterly --quarter 2024Q3 --inbox nowhere|没有文件夹“nowhere”|No folder 'nowhere'",
        "receive --received-at noon|“noon”不是时间|Not a time: 'noon'",
        "quarterly --cut-off noon|“noon”不是时间|Not a time: 'noon'",
        "submissions --format xlm|没有格式“xlm”|No format 'xlm'",
        "quarterly --approve-by Li|须同时写|go together",
        "quarterly --cut-off 2024-10-09T12:00 --approve-by Li --reason x|只查看当时的数据|publishes"
            + " nothing",
        "quarterly --quater 2024Q3|是不是 --quarter|Did you mean --quarter",
        "quarterli|是不是 quarterly|Did you mean quarterly",
        "rates|缺少：--quarter 2024Q3|Missing: --quarter 2024Q3",
        "reminders --names 0|应为 1 以上的整数|should be 1 or more",
        "reminders --deadline soon|“soon”不是日期|Not a date: 'soon'",
        "bulletin --rhythm daily|“daily”不能用作 --rhythm|'daily' cannot be used as --rhythm",
        "bulletin --rhythm weekly --year 2024|只用于 --rhythm annual|goes with --rhythm annual",
        "release|请写明命令|Name a command",
        "issue|请写明命令|Name a command",
        "statistics problems --quarter 2024Q5|“2024Q5”不是季度|Not a quarter: '2024Q5'",
        "explain --quarter 2024Q3 --division 99|缺少：--indicator ID|Missing: --indicator ID",
        "rates --quarter 2024Q3 all|多余的词“all”|one word too many",
        "sample --villages many --out x|“many”不能用作 --villages|'many' cannot be used as --villages",
        "sample --forms toilett --out x|没有报表“toilett”；是不是“toilet”|did you mean 'toilet'",
        "sample --dirty 2 --out x|应为 0 到 1 的份额|Not a share from 0 to 1",
      })
  void aWrongWordIsAnsweredInTheLanguageAskedForAndMakesNoHome(
      String words, String chinese, String english) {
    assertThat(answer((words + " --lang zh").split(" "))).contains(chinese);
    assertThat(answer((words + " --lang=en").split(" "))).contains(english);
    Locale.setDefault(Locale.CHINA);
    assertThat(answer(words.split(" "))).contains(chinese);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submissions",
        "quarantine",
        "withdraw --submission s --reason x",
        "rates --quarter 2024Q3",
        "statistics trends --quarter 2024Q3",
        "explain --quarter 2024Q3 --division 990101 --indicator toilet.sanitary_coverage",
        "issue show 7",
        "release list",
        "release show 2024Q3.1",
        "release approve 2024Q3.1 --by Li --reason x",
        "release withdraw 2024Q3.1 --reason x",
        "bulletin --release 2024Q3.1",
        "bulletin --rhythm weekly --quarter 2024Q3",
        "export --release 2024Q3.1 --tables rates --to x",
        "reminders --quarter 2024Q3",
        "maintain",
        "audit list",
        "template toilet --out x.xlsx",
        "dictionary --out x",
        "sql select"
      })
  void aMistypedHomeIsToldAndNotMade(String words) {
    assertThat(answer((words + " --lang zh").split(" "))).startsWith("没有工作目录“" + folder);
    assertThat(answer((words + " --lang en").split(" "))).startsWith("No home '" + folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLanguageThatIsNotKnownIsAnsweredInThatOfTheLocale() {
    assertThat(answer("submissions", "--lang", "de")).isEqualTo("No language 'de'; known: zh, en");
  }

  @Test
  void problemsOfSettingsKeepFileLineAndKeyInBothLanguages() throws IOException {
    Path settings = Files.createDirectories(folder.resolve("home")).resolve("settings.yaml");
    Files.writeString(settings, "lights: {yellow_from: 40}\nrelase: {}\n");
    assertThat(answer("submissions", "--lang", "zh").lines())
        .containsExactly(
            "设置文件有 2 处问题:",
            "  "
                + settings
                + ":2: relase: 不认识的键；是不是“release”？可用的有：release, ranking, lights, parameters,"
                + " control, reminders, maintain, composite, lists, receive, sql, registry, forms,"
                + " escalations",
            "  " + settings + ":1: lights: yellow_from 40 大于 red_above 30；请对调");
    assertThat(answer("submissions"))
        .startsWith("The settings have 2 problem(s):")
        .contains(settings + ":2: relase: Unknown key; did you mean 'release'?");
  }

  @Test
  void problemsOfContractsKeepFileLineAndKeyInBothLanguages() throws IOException {
    Path contracts = Files.createDirectories(folder.resolve("home/contracts"));
    Path pond = contracts.resolve("pond.yaml");
    Files.writeString(
        pond,
        """
        form: pond
        number: 地方1表
        title: {zh: 坑塘, en: Ponds}
        section: management
        grain: village
        key: [division_code, quarter]
        fields:
          division_code: {title: {zh: 代码, en: Code}, type: division, required: true}
          quarter: {title: {zh: 报告期, en: Quarter}, type: quarter}
          ponds: {title: {zh: 坑塘数, en: Ponds}, type: count, unit: piece}
        rules:
          some:
            check: pond > 0 and quarter
            severity: hard
            says: {zh: 没有坑塘, en: No ponds}
        """);
    assertThat(answer("submissions", "--lang", "zh"))
        .startsWith("指标定义文件有 2 处问题:")
        .contains(pond + ":13: rules.some.check: 没有“pond”；是不是“ponds”？")
        .contains("应为是否值，但“quarter”是文字");
    assertThat(answer("submissions"))
        .contains(pond + ":13: rules.some.check: Unknown name 'pond'; did you mean 'ponds'?")
        .contains("Expected a flag, but 'quarter' is a text");
  }
}
