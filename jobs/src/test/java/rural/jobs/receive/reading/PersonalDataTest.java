package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is about a person leaves the reader in no way. */
class PersonalDataTest {

  private static final String HOUSEHOLDS = "农户编码,行政区划代码,作物,播种面积(亩),亩产(公斤/亩)";

  @TempDir Path folder;

  @Test
  void whatIsNoFieldOfTheFormIsNotKeptWhateverItsTitleSays() throws IOException {
    Reading reading =
        csv(
            "表号：农环7表\n报告期：2024Q3\n"
                + HOUSEHOLDS
                + ",户主,Name,Phone,证件号码,掌柜,备注\n"
                + "NH1,990101100201,小麦,3,400,甲一,甲二,13900000111,甲三,甲四,甲五 13900000113\n");
    assertThat(reading.rows().get(0).cells())
        .containsExactly("NH1", "990101100201", "小麦", "3", "400", "", "", "", "", "", "");
    assertThat(reading.notices())
        .contains("personal_columnF", "personal_columnG", "personal_columnH", "personal_columnI")
        .contains("unknown_columnJ", "unknown_columnK");
    assertThat(reading.tail().whole()).isFalse();
  }

  @Test
  void aNumberOfAPersonInATextFieldBecomesAWordAndTheRowCounts() throws IOException {
    Reading reading =
        csv(
            "表号：农环9表,报告期：2024Q3\n问题编号,行政区划代码,问题来源,领域,问题描述,责任单位,发现日期,状态\n"
                + "W1,990101100201,暗访,改厕,找张某 139 0000 0113,某乡,2024-07-01,未达到\n");
    assertThat(reading.problems(0)).isEmpty();
    assertThat(reading.value(0, "description")).isEqualTo("找张某 〔手机号〕");
    assertThat(reading.rows().get(0).cells().get(4)).isEqualTo("找张某 〔手机号〕");
    assertThat(reading.rows().get(0).notes()).contains("personal_value");
  }

  @Test
  void aNumberOfAPersonIsNoKey() throws IOException {
    Reading reading =
        csv("表号：农环7表\n报告期：2024Q3\n" + HOUSEHOLDS + "\n13900000111,990101100201,小麦,3,400\n");
    assertThat(reading.problems(0)).isEqualTo("A:personal_key");
    assertThat(reading.rows().get(0).cells().get(0)).isEqualTo("〔手机号〕");
    assertThat(reading.problem(0).reason().zh()).contains("〔手机号〕");
  }

  @Test
  void aNumberInAColumnOfNumbersIsAQuantityAndWordsBesideItAreNot() throws IOException {
    Reading reading =
        csv(
            "表号：农环7表\n报告期：2024Q3\n"
                + HOUSEHOLDS
                + "\nNH1,990101100201,小麦,13900000111,400\nNH2,990101100201,小麦,问13900000112,400\n"
                + "NH3,13900000113,小麦,3,400\n");
    assertThat(reading.value(0, "sown_mu")).hasToString("13900000111");
    assertThat(reading.problem(1).value()).isEqualTo("问〔手机号〕");
    assertThat(reading.problem(2).value()).isEqualTo("〔手机号〕");
    assertThat(reading.problem(2).reason().zh()).doesNotContain("139");
  }

  @Test
  void codesOfFacilitiesStayThoughTheirLastDigitFitsByChance() throws IOException {
    Reading reading =
        csv(
            "表号：农环4表\n报告期：2024Q3\n设施编号,设施名称,行政区划代码,设计规模,本季度处理水量,运行天数,运行状态\n"
                + "6201021002010007,一站,620102100201,10,900,92,运行\n"
                + "91990100MA0000001X,二站（13号）,990101100201,10,900,92,运行\n");
    assertThat(reading.problems(0)).isEmpty();
    assertThat(reading.value(0, "facility_id")).isEqualTo("6201021002010007");
    assertThat(reading.value(1, "facility_id")).isEqualTo("91990100MA0000001X");
    assertThat(reading.tail().whole()).isTrue();
  }

  @Test
  void ofTheLinesAboveOnlyWhatAHeadHasIsKept() throws IOException {
    Path file = folder.resolve("2024Q3.csv");
    Files.writeString(
        file,
        "2024年第三季度农户分散利用抽样表\n表号：农环7表\n填报单位：某县 联系人：甲一,,填报单位代码,990101000000\n"
            + "填表人:赵填表13700000001,审核人:钱审核,报出日期,2024-10-06\n联系人电话：13700000002,,负责人,甲二\n"
            + "村长甲三说,收麦\n"
            + HOUSEHOLDS
            + "\nNH1,990101100201,小麦,3,400\n填表人：赵填表,负责人：甲四\n注：找甲五\n");
    Reading reading = Reading.of(file);
    assertThat(reading.sheet().sender().unitName()).isEqualTo("某县");
    assertThat(reading.sheet().sender().filler()).isEqualTo("赵填表〔手机号〕");
    assertThat(kept(reading, file))
        .containsExactly(
            "2024年第三季度农户分散利用抽样表",
            "表号：农环7表",
            "填报单位：某县||填报单位代码|990101000000",
            "填表人:赵填表〔手机号〕|审核人:钱审核|报出日期|2024-10-06",
            "|||",
            "|",
            HOUSEHOLDS.replace(',', '|'),
            "NH1|990101100201|小麦|3|400",
            "填表人：赵填表|",
            "");
  }

  @Test
  void aRefusalRepeatsNoCellThatMayBeData() throws IOException {
    Reading reading = csv("作物,农户编码,甲一,13900000111\n小麦,NH1,甲二,13900000112\n");
    assertThat(reading.refusal()).isEqualTo("unknown_form");
    assertThat(reading.refusals().get(0).says().zh()).contains("作物、农户编码").doesNotContain("甲");
  }

  @Test
  void numbersInNamesOfFilesBecomeWords() throws IOException {
    Path file = folder.resolve("赵某13900000111_2024Q3.csv");
    Reading reading =
        Reading.of(
            Files.writeString(file, "表号：农环2表\n" + Reading.TITLES + "990101001001,甲村,10,4\n"));
    assertThat(reading.sheet().place().file()).isEqualTo("赵某〔手机号〕_2024Q3.csv");
    assertThat(reading.sheet().period()).isEqualTo("2024Q3");
  }

  @Test
  void aPlainFormIsWhole() throws IOException {
    assertThat(Reading.ofToilet(folder, "990101001001,甲村,10,4\n合计,,10,4\n").tail().whole())
        .isTrue();
  }

  private Reading csv(String text) throws IOException {
    return Reading.ofCsv(folder, text);
  }

  private static List<String> kept(Reading reading, Path file) throws IOException {
    List<String> rows = new java.util.ArrayList<>();
    new RawSheet(Reading.BOOK, Reading.LIMITS, file, reading.sheet())
        .forEachRow((number, cells) -> rows.add(String.join("|", cells)));
    return rows;
  }
}
