package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

/** A contract of the home that no longer fits what is stored holds its own form, and no other. */
class ChangedContractEndToEndTest {

  private static final String CONTRACT =
      """
      form: park
      number: 农环14表
      title: {zh: 村庄公园管护情况, en: Care of village parks}
      section: management
      grain: county
      period: quarter
      key: [division_code, quarter]

      fields:
        division_code: {title: {zh: 行政区划代码, en: County code}, type: division, required: true}
        quarter:       {title: {zh: 报告期, en: Quarter}, type: quarter}
        parks:         {title: {zh: 公园总数, en: Parks}, type: count, unit: piece, required: true}
        extra:         {title: {zh: 备注数, en: Extra}, type: count, unit: piece}
      """;
  private static final String DIVISIONS =
      "表号：农环00\n行政区划代码,名称,级别,上级代码,是否涉农,启用日期\n"
          + "990000,样省,省,,,2020-01-01\n990101,甲县,县,990000,,2020-01-01\n"
          + "990101001,甲镇,乡,990101,,2020-01-01\n990101001001,一村,村,990101001,是,2020-01-01\n";
  private static final String PARK =
      "表号：农环14表\n报告期：2024Q3\n报出日期：2024-10-%s\n行政区划代码,公园总数(个),备注数(个)\n990101000000,%s,1\n";
  private static final String TOILET =
      "表号：农环2表\n报告期：2024Q3\n行政区划代码,行政村名称,农村总户数,卫生厕所户数\n990101001001,一村,10,4\n";

  private Path home;

  private String receive(int exit) {
    PrintStream screen = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      int code =
          RuralJobs.commandLine()
              .execute(
                  "receive",
                  "--home",
                  home.toString(),
                  "--lang",
                  "en",
                  "--received-at",
                  "2024-10-20");
      assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isEqualTo(exit);
    } finally {
      System.setOut(screen);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> submissions() {
    return new SubmissionRegister(ControlDatabase.open(new Home(home)).jdbi())
        .all().stream()
            .map(one -> "%s %s".formatted(one.file(), one.status().code()))
            .sorted()
            .toList();
  }

  private void contract(String text) throws IOException {
    Files.writeString(home.resolve("contracts/park.yaml"), text);
  }

  private void inbox(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(home.resolve("inbox")).resolve(name), text);
  }

  @Test
  void aFormWaitsUntilItsContractFitsAgain() throws IOException {
    // Not a @TempDir: the control database stays open for some seconds after the last command.
    home = Files.createTempDirectory(Path.of("target"), "changed").toAbsolutePath();
    Files.createDirectories(home.resolve("contracts"));
    contract(CONTRACT);
    inbox("0.csv", DIVISIONS);
    inbox("1.csv", PARK.formatted("08", "100"));
    receive(Exit.DONE.code());

    contract(CONTRACT.replaceAll("  extra: .*\n", ""));
    inbox("2.csv", PARK.formatted("09", "110"));
    inbox("3.csv", TOILET);
    assertThat(receive(Exit.USAGE.code()))
        .contains("1 files wait in the inbox")
        .contains("contracts/park.yaml:9: fields: Rows of form 'park' are stored with the field")
        .contains("'extra'");
    assertThat(home.resolve("inbox/2.csv")).exists();
    assertThat(home.resolve("inbox/3.csv")).doesNotExist();

    contract(CONTRACT.replaceFirst("Parks}, type: count", "Parks}, type: decimal"));
    assertThat(receive(Exit.USAGE.code()))
        .contains("contracts/park.yaml:12: fields.parks: ")
        .contains("bigint", "decimal");

    contract(CONTRACT);
    receive(Exit.DONE.code());
    assertThat(home.resolve("inbox/2.csv")).doesNotExist();
    assertThat(submissions())
        .containsExactly("0.csv accepted", "1.csv accepted", "2.csv accepted", "3.csv accepted");
  }
}
