package rural.jobs.release;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import rural.jobs.release.Stationery.Tone;
import rural.jobs.table.RateTable;
import rural.schemas.place.Level;

/** All figures of all rates, a line each, to be filtered. */
final class DetailSheet {

  static final int HEAD_ROWS = 3;
  private static final int FLUSH_EVERY = 500;
  private static final List<String> TITLES =
      List.of(
          "级别", "区划代码", "名称", "上级代码", "指标", "口径", "时点", "分子", "分母", "率（%）", "应报", "已报", "环比（点）",
          "同比（点）", "年度目标", "与计划差（点）", "亮灯", "同上级位次", "同级位次", "暂定", "标记", "下限（%）", "上限（%）");
  private static final List<Integer> WIDTHS =
      List.of(6, 15, 18, 15, 30, 12, 8, 16, 16, 9, 9, 9, 10, 10, 12, 10, 6, 8, 8, 6, 24, 9, 9);
  private static final Map<String, String> KINDS = Map.of("S", "期末", "Q", "当季", "Y", "年累计");

  private static final Map<String, String> FLAGS =
      Map.ofEntries(
          Map.entry("break_qoq", "与上季度数量级不符，不作环比"),
          Map.entry("break_yoy", "与上年同期数量级不符，不作同比"),
          Map.entry("over_100", "超过100%"),
          Map.entry("incomplete", "报送不完整"),
          Map.entry("series_break", "口径或区划有变"),
          Map.entry("denominator_shrink", "分母减少而率上升"),
          Map.entry("part_missing", "合并村部分未报"),
          Map.entry("household_incomplete", "农户抽样不全"),
          Map.entry("production_incomplete", "产生量不全"),
          Map.entry("use_without_production", "有用量无产生量"),
          Map.entry("own_coefficients", "自报系数"));

  private final Worksheet sheet;
  private final Stationery paper;
  private final Map<String, Definition> definitions;
  private int row = HEAD_ROWS - 1;
  private int column;

  DetailSheet(Worksheet sheet, Map<String, Definition> definitions) {
    this.sheet = sheet;
    this.paper = new Stationery(sheet);
    this.definitions = definitions;
  }

  void head(String title, String subtitle) {
    int last = TITLES.size() - 1;
    for (int i = 0; i <= last; i++) {
      sheet.width(i, WIDTHS.get(i));
      paper.head(2, i, TITLES.get(i));
    }
    paper.page(PaperSize.A3_PAPER, HEAD_ROWS, 3);
    paper.title(0, last, title, 16);
    paper.subtitle(1, last, subtitle);
    sheet.rowHeight(2, 30);
  }

  void add(NamedCsvRecord line) {
    row++;
    flushNowAndThen();
    column = 0;
    Definition definition = Definition.find(definitions, line.getField(RateTable.INDICATOR));
    String level = line.getField(RateTable.LEVEL);
    text(Level.parse(level).map(Level::zh).orElse(level));
    text(line.getField(RateTable.DIVISION_CODE));
    text(line.getField(RateTable.DIVISION_NAME));
    text(line.getField(RateTable.PARENT_CODE));
    text(definition.titleZh());
    text(line.getField(RateTable.CALIBER));
    text(KINDS.getOrDefault(line.getField(RateTable.KIND), line.getField(RateTable.KIND)));
    figures(line, definition.decimals());
    text(RateColumn.light(line.getField(RateTable.LIGHT)));
    amount(line, RateTable.RANK_IN_PARENT);
    amount(line, RateTable.RANK_IN_LEVEL);
    text(Boolean.parseBoolean(line.getField(RateTable.PROVISIONAL)) ? "是" : "否");
    text(flags(line));
    percent(line, RateTable.LOW, definition.decimals());
    percent(line, RateTable.HIGH, definition.decimals());
  }

  /** Filter buttons over the whole table, and the bars of the rates; known when all are in. */
  SheetEnd close() {
    sheet.setAutoFilter(HEAD_ROWS - 1, 0, row, TITLES.size() - 1);
    return new SheetEnd(DataBars.xml(List.of(TITLES.indexOf("率（%）")), HEAD_ROWS, row), List.of());
  }

  private void figures(NamedCsvRecord line, int decimals) {
    amount(line, RateTable.NUMERATOR);
    amount(line, RateTable.DENOMINATOR);
    number(WrittenRates.percent(line, decimals), Stationery.fixed(decimals));
    amount(line, RateTable.EXPECTED);
    amount(line, RateTable.REPORTED);
    points(line, RateTable.QOQ_PP, decimals);
    points(line, RateTable.YOY_PP, decimals);
    amount(line, RateTable.TARGET);
    points(line, RateTable.GAP_PP, decimals);
  }

  /** In Chinese where the flag has a word; a rule of a contract shows its name. */
  private static String flags(NamedCsvRecord line) {
    return Arrays.stream(line.getField(RateTable.FLAGS).split("\\|"))
        .map(flag -> FLAGS.getOrDefault(flag, flag))
        .collect(Collectors.joining("、"));
  }

  private void amount(NamedCsvRecord line, String name) {
    Optional<BigDecimal> amount = WrittenRates.number(line, name);
    number(amount, Stationery.amount(amount));
  }

  private void points(NamedCsvRecord line, String name, int decimals) {
    number(
        WrittenRates.number(line, name)
            .map(points -> points.setScale(decimals, RoundingMode.HALF_UP)),
        Stationery.signed(decimals));
  }

  private void percent(NamedCsvRecord line, String name, int decimals) {
    number(
        WrittenRates.number(line, name)
            .map(value -> value.setScale(decimals, RoundingMode.HALF_UP)),
        Stationery.fixed(decimals));
  }

  private void number(Optional<BigDecimal> number, String format) {
    paper.number(row, column++, number, format, Tone.PLAIN);
  }

  private void text(String text) {
    paper.text(row, column++, text, Tone.PLAIN);
  }

  private void flushNowAndThen() {
    if (row % FLUSH_EVERY == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
