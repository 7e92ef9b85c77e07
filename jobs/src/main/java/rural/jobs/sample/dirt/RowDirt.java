package rural.jobs.sample.dirt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.file.FilledSheet;
import rural.jobs.sample.form.Column;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Line;

/** Picks what goes wrong with one row of a sheet. */
final class RowDirt {

  private static final Set<String> OF_VILLAGES = Set.of("garbage", "toilet", "sewage_village");

  private final Dice dice;
  private final boolean workbook;
  private final FilledSheet sheet;

  RowDirt(Dice dice, boolean workbook, FilledSheet sheet) {
    this.dice = dice;
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /**
   * The row gone wrong.
   *
   * @param foreign the entry of a village elsewhere, which may slip into the sheet
   */
  Spoiled spoil(Line line, Optional<Entry> foreign) {
    return OF_VILLAGES.contains(sheet.form().id()) ? village(line, foreign) : other(line);
  }

  private Spoiled village(Line line, Optional<Entry> foreign) {
    int kind = dice.whole(0, 19);
    return switch (kind) {
      case 0, 1, 2 -> CellDirt.notReported(line, dice);
      case 3, 4, 5 -> new Spoiled(List.of(), "missing");
      case 6, 7 -> broken(line);
      case 8 -> CellDirt.unknownCode(line);
      case 9 -> foreign(line, foreign);
      case 10 -> duplicate(line);
      case 11 -> CellDirt.codeAsNumber(line, workbook);
      case 12 -> CellDirt.codeRounded(line);
      case 13 -> shrunk(line);
      default -> cell(line, kind - 14);
    };
  }

  private Spoiled other(Line line) {
    boolean optional = Set.of("sewage_facility", "straw_household").contains(sheet.form().id());
    int kind = dice.whole(0, 5);
    if (kind < 2) {
      return broken(line);
    }
    return kind == 2 && optional ? new Spoiled(List.of(), "missing") : cell(line, kind);
  }

  private Spoiled cell(Line line, int kind) {
    Optional<Column> count = number(line);
    if (count.isEmpty()) {
      return Spoiled.untouched(line);
    }
    Column column = count.get();
    return switch (kind) {
      case 0 -> CellDirt.negative(line, column);
      case 1 -> CellDirt.notANumber(line, column);
      case 2 -> CellDirt.textNumber(line, column);
      case 3 -> CellDirt.fullWidth(line, column);
      case 4 -> CellDirt.thousands(line, column);
      default -> workbook ? CellDirt.formula(line, column) : CellDirt.thousands(line, column);
    };
  }

  private Spoiled broken(Line line) {
    return RuleDirt.broken(line.entry())
        .map(entry -> Spoiled.as("hard_rule", line.saying(entry).quarantined()))
        .orElse(Spoiled.untouched(line));
  }

  private Spoiled shrunk(Line line) {
    return RuleDirt.fewerHouseholds(line.entry())
        .map(entry -> Spoiled.as("fewer_households", line.saying(entry)))
        .orElse(Spoiled.untouched(line));
  }

  private static Spoiled foreign(Line line, Optional<Entry> foreign) {
    return foreign
        .map(entry -> Spoiled.as("foreign_village", line, Line.clean(entry).quarantined()))
        .orElse(Spoiled.untouched(line));
  }

  private static Spoiled duplicate(Line line) {
    Line again = line.saying(RuleDirt.corrected(line.entry())).quarantined();
    return Spoiled.as("duplicate_row", line.quarantined(), again);
  }

  /** A whole number that is reported and written in the form's own unit. */
  private Optional<Column> number(Line line) {
    List<Column> columns =
        sheet.form().columns().stream()
            .filter(column -> column.type() == Column.Type.COUNT)
            .filter(column -> line.entry().get(column.name()) != null)
            .filter(column -> !sheet.layout().units().containsKey(column.unit()))
            .toList();
    return columns.isEmpty() ? Optional.empty() : Optional.of(dice.pick(columns));
  }
}
