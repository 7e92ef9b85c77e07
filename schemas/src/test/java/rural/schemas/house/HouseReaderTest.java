package rural.schemas.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;

class HouseReaderTest {

  @TempDir Path folder;

  @Test
  void withoutAFileOrWithCommentsOnlyTheDefaultsHold() throws IOException {
    assertThat(HouseReader.at(new Home(folder))).isEqualTo(House.DEFAULT);
    assertThat(read("# nothing yet\n")).isEqualTo(House.DEFAULT);
  }

  @Test
  void aTextStandsForBothLanguagesOrIsSaidInEach() throws IOException {
    Files.writeString(folder.resolve("logo.png"), "");
    House house =
        read(
            """
            office: {zh: 样县整治办, en: Office of Sample County}
            number: 样整办〔{year}〕{quarter}号
            copy_to: 县委办，县政府办
            logo: logo.png
            decimals: 1
            reply_days: 15
            """);
    assertThat(house.office()).isEqualTo(new Text("样县整治办", "Office of Sample County"));
    assertThat(house.copyTo().zh()).isEqualTo("县委办，县政府办");
    assertThat(house.signature()).as("the office signs").isEqualTo(house.office());
    assertThat(House.filled(house.number(), Map.of("year", "2024", "quarter", "3")).en())
        .isEqualTo("样整办〔2024〕3号");
    assertThat(house.logo()).contains(folder.resolve("logo.png"));
    assertThat(house.decimals()).contains(1);
    assertThat(house.replyDays()).isEqualTo(15);
    assertThat(house.title()).isEqualTo(House.DEFAULT.title());
  }

  @Test
  void everyProblemIsToldWithItsLineAndWhatWouldDo() {
    assertThat(
            problems(
                """
                offce: 样县整治办
                title: 关于{yaer}年的通报
                logo: missing.png
                decimals: 1.5
                reply_days: 0
                fonts: {text: font.ttc}
                """))
        .satisfiesExactly(
            one -> assertThat(one).contains(":1").contains("offce").contains("office"),
            one -> assertThat(one).contains(":2").contains("{yaer}").contains("year"),
            one -> assertThat(one).contains(":3").contains("There is no file"),
            one -> assertThat(one).contains(":4").contains("from 0 to 4").contains("1.5"),
            one -> assertThat(one).contains(":5").contains("from 1 to 365"),
            one -> assertThat(one).contains(":6").contains("There is no file"));
  }

  private House read(String yaml) throws IOException {
    Files.writeString(folder.resolve("house.yaml"), yaml);
    return HouseReader.at(new Home(folder));
  }

  private List<String> problems(String yaml) {
    HouseException refused = catchThrowableOfType(HouseException.class, () -> read(yaml));
    return refused.getMessage().lines().skip(1).toList();
  }
}
