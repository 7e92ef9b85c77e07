package rural.jobs.sample.dirt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Column;
import rural.jobs.sample.form.Line;
import rural.jobs.sample.form.Line.Formula;

/** Cells that say the right thing in a wrong way, and cells that say nothing or nonsense. */
final class CellDirt {

  private static final List<String> NOT_REPORTED = List.of("", "-", "－", "/", "无", "…");

  private CellDirt() {}

  static Spoiled textNumber(Line line, Column column) {
    return Spoiled.as("text_number", line.written(column.name(), " " + number(line, column) + " "));
  }

  static Spoiled fullWidth(Line line, Column column) {
    StringBuilder wide = new StringBuilder();
    number(line, column).chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
    return Spoiled.as("full_width_digits", line.written(column.name(), wide.toString()));
  }

  static Spoiled thousands(Line line, Column column) {
    long value = Long.parseLong(number(line, column));
    String text = String.format(Locale.ROOT, "%,d", value);
    return Spoiled.as("thousands_separator", line.written(column.name(), text));
  }

  static Spoiled formula(Line line, Column column) {
    long value = Long.parseLong(number(line, column));
    long part = value / 3;
    Formula formula = new Formula(part + "+" + (value - part), value);
    return Spoiled.as("formula", line.written(column.name(), formula));
  }

  static Spoiled notReported(Line line, Dice dice) {
    List<String> columns = line.entry().form().mayBeBlank();
    if (columns.isEmpty()) {
      return Spoiled.untouched(line);
    }
    String column = dice.pick(columns);
    Line silent = line.saying(line.entry().with(column, null));
    return Spoiled.as("not_reported", silent.written(column, dice.pick(NOT_REPORTED)));
  }

  static Spoiled negative(Line line, Column column) {
    return Spoiled.as("negative", line.written(column.name(), -5.0).quarantined());
  }

  static Spoiled notANumber(Line line, Column column) {
    String text = "约" + number(line, column);
    return Spoiled.as("not_a_number", line.written(column.name(), text).quarantined());
  }

  /** A code that a spreadsheet took for a number; all twelve digits are still there. */
  static Spoiled codeAsNumber(Line line, boolean workbook) {
    String code = line.entry().text("division_code");
    Object raw =
        workbook
            ? (Object) Double.parseDouble(code)
            : code.charAt(0) + "." + code.substring(1) + "E+11";
    return Spoiled.as("code_as_number", line.written("division_code", raw));
  }

  static Spoiled codeRounded(Line line) {
    double code = Double.parseDouble(line.entry().text("division_code"));
    String rounded = String.format(Locale.ROOT, "%.5E", code);
    return Spoiled.as("code_lost_digits", line.written("division_code", rounded).quarantined());
  }

  static Spoiled unknownCode(Line line) {
    String unknown = "999999" + line.entry().text("division_code").substring(6);
    return Spoiled.as("unknown_code", line.written("division_code", unknown).quarantined());
  }

  private static String number(Line line, Column column) {
    BigDecimal number = line.entry().number(column.name());
    return number.toPlainString();
  }
}
