package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

class RateScreenTest {

  private static final Listing RATES =
      new Listing(
          List.of(
              RateTable.RELEASE,
              RateTable.DIVISION_NAME,
              RateTable.LEVEL,
              RateTable.INDICATOR,
              RateTable.CALIBER,
              RateTable.VALUE,
              RateTable.LIGHT),
          List.of(
              List.of(
                  "2024Q3.1",
                  "甲县",
                  "county",
                  "toilet.sanitary_coverage",
                  "总户数",
                  new BigDecimal("66.665"),
                  "yellow")));

  @TempDir private Path folder;

  private RateScreen.Shown shown(Language language, int width) {
    Home home = new Home(folder);
    Messages messages = Messages.in(language);
    Desk desk =
        new Desk(
            home,
            ContractReader.shipped(),
            Settings.DEFAULT,
            ControlDatabase.open(home, Settings.DEFAULT.control()),
            Clock.systemUTC(),
            messages,
            Progress.onStandardError(false, messages));
    return new RateScreen(desk, Quarter.of("2024Q3")).of(RATES, width);
  }

  @Test
  void speaksChineseInHeadAndCells() {
    RateScreen.Shown shown = shown(Language.ZH, 0);
    assertThat(shown.heading()).isEqualTo("发布 2024Q3.1");
    assertThat(shown.table().columns()).containsExactly("地区", "指标", "率(%)", "灯", "级别", "口径");
    assertThat(shown.table().rows())
        .containsExactly(List.of("甲县", "农村卫生厕所普及率", new BigDecimal("66.67"), "黄", "县", "总户数"));
    assertThat(shown.leftOut()).isEmpty();
  }

  @Test
  void leavesTheChineseCaliberOutInEnglish() {
    RateScreen.Shown shown = shown(Language.EN, 0);
    assertThat(shown.table().columns())
        .containsExactly("division", "indicator", "rate %", "light", "level");
    assertThat(shown.table().rows().get(0)).doesNotContain("总户数");
  }

  /** 甲县 4, the indicator 18, 66.67 5 and two gaps of 2 are 31; 灯 would make it 35. */
  @Test
  void saysWhatANarrowTerminalHasNoRoomFor() {
    RateScreen.Shown shown = shown(Language.ZH, 33);
    assertThat(shown.table().columns()).containsExactly("地区", "指标", "率(%)");
    assertThat(shown.leftOut()).isEqualTo("终端太窄，未显示：灯、级别、口径；--format csv 有全部列。");
  }
}
