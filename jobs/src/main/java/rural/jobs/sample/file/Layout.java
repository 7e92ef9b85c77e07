package rural.jobs.sample.file;

import java.util.List;
import java.util.Map;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Column;
import rural.jobs.sample.form.Form;
import rural.schemas.period.Quarter;

/**
 * How a unit likes to lay out its sheets.
 *
 * @param units by unit of the form, the unit it writes instead
 * @param flags its words for yes and no
 * @param personal whether names, telephones and addresses stand beside sampled households
 */
public record Layout(
    boolean grouped,
    boolean codeRow,
    Map<String, String> units,
    List<String> flags,
    boolean total,
    boolean footnote,
    boolean personal,
    QuarterIn quarter) {

  /** Where the quarter of a sheet can be read. */
  public enum QuarterIn {
    HEAD,
    COLUMN,
    FILE_NAME
  }

  private static final List<List<String>> FLAGS =
      List.of(
          List.of("是", "否"),
          List.of("是", "否"),
          List.of("√", "×"),
          List.of("1", "0"),
          List.of("Y", "N"),
          List.of("有", "无"));

  /** The plainest sheet: one header row, the form's own units. */
  public static final Layout PLAIN =
      new Layout(false, false, Map.of(), FLAGS.get(0), false, false, false, QuarterIn.COLUMN);

  public static Layout drawn(Dice dice, Form form) {
    boolean grouped =
        dice.chance(0.5) && form.columns().stream().anyMatch(column -> !column.group().isEmpty());
    boolean codeRow = dice.chance(0.1) && form.quarterly();
    boolean total = dice.chance(0.4) && form.id().matches("garbage|toilet|sewage_village");
    return new Layout(
        grouped,
        codeRow,
        units(dice),
        dice.pick(FLAGS),
        total,
        dice.chance(0.4),
        dice.chance(0.6),
        dice.pick(List.of(QuarterIn.values())));
  }

  public Layout quarterIn(QuarterIn newPlace) {
    return new Layout(grouped, codeRow, units, flags, total, footnote, personal, newPlace);
  }

  private static Map<String, String> units(Dice dice) {
    double draw = dice.unit();
    if (draw < 0.1) {
      return Map.of("户", "万户");
    }
    if (draw < 0.2) {
      return Map.of("吨", "公斤");
    }
    return draw < 0.26 ? Map.of("吨", "万吨") : Map.of();
  }

  /** Decimal places by which a value moves to the left in the unit written. */
  int shift(Column column) {
    return switch (units.getOrDefault(column.unit(), "")) {
      case "万户", "万吨" -> 4;
      case "公斤" -> -3;
      default -> 0;
    };
  }

  /** The unit in brackets as this unit writes it; empty where there is none. */
  String bracket(Column column) {
    String unit = units.getOrDefault(column.unit(), column.unit());
    return unit.isEmpty() ? "" : codeRow ? "（" + unit + "）" : "(" + unit + ")";
  }

  /** How the quarter is written in a head or a column. */
  public static String words(Quarter quarter, int style) {
    String number = List.of("一", "二", "三", "四").get(quarter.number() - 1);
    return switch (style % 4) {
      case 0 -> quarter.year() + "年第" + number + "季度";
      case 1 -> quarter.year() + "年" + quarter.number() + "季度";
      case 2 -> quarter.toString();
      default -> quarter.year() + "-Q" + quarter.number();
    };
  }
}
