package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles that a line below them parts, and units that a line above them gives. */
class PartedTitlesTest {

  @TempDir Path folder;

  /** 卫生厕所户数 stands over columns D and E, with 50 and 9. */
  private Reading parted(String parts) throws IOException {
    return Reading.ofCsv(
        folder,
        Reading.HEAD
            + "行政区划代码,行政村名称,农村总户数(户),卫生厕所户数(户),\n,,,"
            + parts
            + "\n990101001001,甲村,100,50,9\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"计划,实际", "本期,累计", "一季度,二季度", "2023年,2024年", "男,女", "上年同期,本季度"})
  void ofPartsNobodyMayChoose(String parts) throws IOException {
    Reading reading = parted(parts);
    assertThat(reading.refusal()).isEqualTo("missing_columns");
    assertThat(reading.refusals().get(0).says().zh())
        .contains("D 列“卫生厕所户数(户)／" + parts.split(",")[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计,其中：脱贫户", "本季度,上季度", "户数,占比", "2024年,2023年", "实有,", "户,%"})
  void thePartThatIsMeantIsRead(String parts) throws IOException {
    Reading reading = parted(parts);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(50L);
  }

  @Test
  void aRowOfDataIsNoLineOfParts() throws IOException {
    Reading rows =
        Reading.ofToilet(
            folder, ",甲村,约三十,无\n990101001001,甲村,100,50\n,,三十,五\n990101001002,乙村,1,1\n");
    assertThat(rows.rows()).hasSize(4);
    assertThat(rows.rows().stream().filter(ReadRow::isRejected)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"，", "、", "|", "  ", "；"})
  void titlesInOneCellAreNamedAsSuch(String sign) throws IOException {
    Reading reading =
        Reading.ofCsv(
            folder,
            Reading.HEAD + String.join(sign, "行政区划代码", "行政村名称", "农村总户数", "卫生厕所户数") + "\n1\n");
    assertThat(reading.refusal()).isEqualTo("titles_in_one_cell");
    assertThat(reading.refusals().get(0).says().zh())
        .startsWith("第 4 行的列名都在一个格里，用“" + sign.charAt(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（单位：万户）|20000",
        "【单位：万户】|20000",
        "单位（万户）|20000",
        "填报单位：甲县（单位：万户）|20000",
        "单位：万户（保留两位小数）|20000",
        "单位：万户、个数|20000",
        "单位：万户 年度：2024|20000",
        "（单位：户）|2",
        "单位：万户镇|2",
        "（单位：万和镇人民政府）|2",
      })
  void aUnitInBracketsAboveTheTitlesIsTheUnit(String head, long households) throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + head + "\n行政区划代码,农村总户数,卫生厕所户数\n990101001001,2,1\n");
    assertThat(reading.value(0, "households")).isEqualTo(households);
  }
}
