package rural.jobs.sample.form;

import java.util.List;

/**
 * A form as the sample fills it in.
 *
 * @param quarterly whether its rows belong to a quarter
 * @param key the columns that identify a row, the quarter apart
 * @param mayBeBlank number columns that a village may leave unreported without losing the row
 */
public record Form(
    String id,
    String number,
    String title,
    boolean quarterly,
    List<String> key,
    List<String> mayBeBlank,
    List<Column> columns) {

  public Form {
    key = List.copyOf(key);
    mayBeBlank = List.copyOf(mayBeBlank);
    columns = List.copyOf(columns);
  }

  /** Where a column stands, from 0. */
  public int position(String name) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("No column " + name + " in the form " + id);
  }

  public Column column(String name) {
    return columns.get(position(name));
  }
}
