package rural.jobs.release;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import rural.jobs.release.Stationery.Tone;
import rural.jobs.table.RateTable;

/** What the sheet of a field tells of a rate, a column each. */
enum RateColumn {
  VALUE("率（%）", 9, false),
  RANK("位次", 6, false),
  QOQ("环比（点）", 9, false),
  YOY("同比（点）", 9, false),
  TARGET("年度目标", 9, true),
  GAP("较计划（点）", 9, true),
  LIGHT("灯", 5, true),
  REPORTED("已报/应报", 11, false);

  /** How lights are called, and shown. */
  private static final Map<String, Tone> LIGHTS =
      Map.of("green", Tone.GREEN, "yellow", Tone.YELLOW, "red", Tone.RED);

  private final String title;
  private final int width;
  private final boolean ofPlan;

  RateColumn(String title, int width, boolean ofPlan) {
    this.title = title;
    this.width = width;
    this.ofPlan = ofPlan;
  }

  String title() {
    return title;
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** Those of a rate; the plan's are left out where nobody has one. */
  static List<RateColumn> of(boolean planned) {
    return List.of(values()).stream().filter(one -> planned || !one.ofPlan).toList();
  }

  /** Writes the column's cell of a division's rate; "—" where there is nothing to tell. */
  void write(Stationery paper, int row, int column, NamedCsvRecord line, int decimals, Tone tone) {
    switch (this) {
      case VALUE ->
          paper.number(
              row,
              column,
              WrittenRates.percent(line, decimals),
              Stationery.fixed(decimals),
              isIncomplete(line) ? Tone.INCOMPLETE : tone);
      case RANK -> amount(paper, row, column, line, RateTable.RANK_IN_PARENT, tone);
      case QOQ -> points(paper, row, column, line, RateTable.QOQ_PP, decimals, tone);
      case YOY -> points(paper, row, column, line, RateTable.YOY_PP, decimals, tone);
      case TARGET -> amount(paper, row, column, line, RateTable.TARGET, tone);
      case GAP -> points(paper, row, column, line, RateTable.GAP_PP, decimals, tone);
      case LIGHT -> {
        String light = line.getField(RateTable.LIGHT);
        paper.centred(row, column, light(light), LIGHTS.getOrDefault(light, tone));
      }
      case REPORTED -> paper.centred(row, column, reported(line), tone);
    }
  }

  /** A light in words. */
  static String light(String light) {
    return LIGHTS.containsKey(light) ? LIGHTS.get(light).word() : Stationery.NOTHING;
  }

  private static String reported(NamedCsvRecord line) {
    String expected = line.getField(RateTable.EXPECTED);
    String reported = line.getField(RateTable.REPORTED);
    return reported.isEmpty()
        ? Stationery.NOTHING
        : reported + "/" + (expected.isEmpty() ? Stationery.NOTHING : expected);
  }

  private static boolean isIncomplete(NamedCsvRecord line) {
    return List.of(line.getField(RateTable.FLAGS).split("\\|")).contains("incomplete");
  }

  private static void amount(
      Stationery paper, int row, int column, NamedCsvRecord line, String name, Tone tone) {
    var amount = WrittenRates.number(line, name);
    paper.number(row, column, amount, Stationery.amount(amount), tone);
  }

  private static void points(
      Stationery paper,
      int row,
      int column,
      NamedCsvRecord line,
      String name,
      int decimals,
      Tone tone) {
    paper.number(
        row,
        column,
        WrittenRates.number(line, name)
            .map(points -> points.setScale(decimals, RoundingMode.HALF_UP)),
        Stationery.signed(decimals),
        tone);
  }
}
