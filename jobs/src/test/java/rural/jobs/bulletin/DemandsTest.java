package rural.jobs.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Pages;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Writer;
import rural.schemas.contract.Language;
import rural.schemas.house.House;
import rural.schemas.settings.Settings;

/** A county of twelve towns, of which nine did not report whole: town 9 lacks 9 villages, … */
class DemandsTest {

  private static final int TOWNS = 12;
  private static final int SILENT = 9;

  private final List<Block> blocks = new Writer(House.DEFAULT, Language.ZH).paper(page()).blocks();

  /** A light can be yellow though the plan is met: what fell below last year is not "behind". */
  @Test
  void whatFellThoughItIsAheadOfItsPlanIsNotCalledBehind() {
    Map<String, String> fell = cells("990113100000", "镇M", "town", 0, 0);
    fell.putAll(Map.of("numerator", "85", "denominator", "100", "value", "85"));
    fell.putAll(Map.of("target", "80", "gap_pp", "2.5", "light", "yellow"));
    List<String> problems = points(written(Rate.of(cell -> fell.getOrDefault(cell, ""))), 2);
    assertThat(problems)
        .contains("低于上年末：镇M生活垃圾收运处置体系行政村覆盖率 85.00%。")
        .noneMatch(line -> line.startsWith("落后于计划"));
  }

  private static List<Block> written(Rate... more) {
    return new Writer(House.DEFAULT, Language.ZH).paper(page(more)).blocks();
  }

  private static Page page(Rate... more) {
    Gathered gathered = new Gathered(Set.of(SamplePages.COUNTY), Optional.of(SamplePages.COUNTY));
    gathered.now(rate(SamplePages.COUNTY, "甲县", "county", 45, 120));
    IntStream.rangeClosed(1, TOWNS)
        .mapToObj(
            i -> rate("9901%02d100000".formatted(i), "镇" + (char) ('A' + i), "town", i, SILENT))
        .forEach(gathered::now);
    List.of(more).forEach(gathered::now);
    return new Pages(
            SamplePages.edition(), gathered, SamplePages.BOOK, Settings.DEFAULT.composite())
        .page(SamplePages.COUNTY);
  }

  /** Towns above the ninth have all; the others lack as many as their number says. */
  private static Rate rate(String code, String name, String level, int number, int silent) {
    Map<String, String> cells = cells(code, name, level, number, silent);
    return Rate.of(column -> cells.getOrDefault(column, ""));
  }

  private static Map<String, String> cells(
      String code, String name, String level, int number, int silent) {
    int missing = level.equals("town") && number > silent ? 0 : number;
    Map<String, String> cells = new HashMap<>();
    cells.put("release", "2024Q3.1");
    cells.put("division_code", code);
    cells.put("division_name", name);
    cells.put("level", level);
    cells.put("parent_code", level.equals("town") ? SamplePages.COUNTY : "");
    cells.put("indicator", "garbage.village_coverage");
    cells.put("expected", "120");
    cells.put("reported", Integer.toString(120 - missing));
    cells.put("provisional", "false");
    return cells;
  }

  private List<String> points(int number) {
    return points(blocks, number);
  }

  private static List<String> points(List<Block> blocks, int number) {
    return blocks.stream()
        .filter(Block.Points.class::isInstance)
        .map(Block.Points.class::cast)
        .toList()
        .get(number)
        .lines()
        .stream()
        .map(Line::text)
        .toList();
  }

  @Test
  void whoLacksMostIsNamedFirst() {
    assertThat(points(2).get(0))
        .startsWith("缺报：镇J（垃圾缺 9）、镇I（垃圾缺 8）、镇H（垃圾缺 7）、")
        .endsWith("、镇C（垃圾缺 2）等共 9 个。");
  }

  @Test
  void aDemandNamesEverybodyItBindsInAnAnnexWhereThereAreMany() {
    assertThat(points(3).get(0)).isEqualTo("附件“须答复的单位”第 1 项所列 9 个单位于2024年10月22日前补报所缺报表。");
    assertThat(points(5)).containsExactly("第 1 项要求（9 个单位）：镇J、镇I、镇H、镇G、镇F、镇E、镇D、镇C、镇B。");
    assertThat(points(0)).anyMatch(line -> line.contains("有缺报的 9 个地区，镇J最多"));
  }
}
