package rural.jobs.sample.form;

/**
 * A column of a form.
 *
 * @param title the Chinese title without its unit
 * @param unit the unit in brackets, or empty
 * @param group the words above it where the form has two header rows, or empty
 */
public record Column(String name, String title, String unit, Type type, String group) {

  /** What a cell of the column holds. */
  public enum Type {
    TEXT,
    COUNT,
    DECIMAL,
    FLAG,
    DATE
  }

  static Column text(String name, String title) {
    return new Column(name, title, "", Type.TEXT, "");
  }

  static Column date(String name, String title) {
    return new Column(name, title, "", Type.DATE, "");
  }

  static Column flag(String name, String title) {
    return new Column(name, title, "", Type.FLAG, "");
  }

  static Column count(String name, String title, String unit) {
    return new Column(name, title, unit, Type.COUNT, "");
  }

  static Column decimal(String name, String title, String unit) {
    return new Column(name, title, unit, Type.DECIMAL, "");
  }

  Column under(String newGroup) {
    return new Column(name, title, unit, type, newGroup);
  }

  public boolean isNumber() {
    return type == Type.COUNT || type == Type.DECIMAL;
  }
}
