package rural.jobs.sample.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a form as it is meant: numbers are {@link Long} or {@link BigDecimal}, flags {@link
 * Boolean}, what is not reported is null.
 *
 * @param quarter such as {@code 2024Q3}; empty for a registry form
 */
public record Entry(Form form, String quarter, List<Object> values) {

  public Entry {
    if (values.size() != form.columns().size()) {
      throw new IllegalArgumentException(
          form.id() + ": " + values.size() + " values for " + form.columns().size() + " columns");
    }
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** An entry with the values in the order of the form's columns. */
  public static Entry of(Form form, String quarter, Object... values) {
    return new Entry(form, quarter, Arrays.asList(values));
  }

  /** The value of a column, or null where it is not reported. */
  public Object get(String column) {
    return values.get(form.position(column));
  }

  public String text(String column) {
    return (String) get(column);
  }

  /** The number in a column, a flag as 1 or 0, or null where it is not reported. */
  public BigDecimal number(String column) {
    Object value = get(column);
    if (value == null) {
      return null;
    }
    if (value instanceof Boolean flag) {
      return flag ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    return value instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Long) value);
  }

  public Entry with(Map<String, ?> replaced) {
    List<Object> copy = new ArrayList<>(values);
    replaced.forEach((column, value) -> copy.set(form.position(column), value));
    return new Entry(form, quarter, copy);
  }

  public Entry with(String column, Object value) {
    return with(Collections.singletonMap(column, value));
  }

  /** What identifies the row within its form and quarter. */
  public String key() {
    StringBuilder key = new StringBuilder();
    for (String column : form.key()) {
      key.append(get(column)).append('|');
    }
    return key.toString();
  }

  /** Whether a resubmission says nothing new; names and other labels count as content too. */
  public boolean sameContent(Entry other) {
    for (int i = 0; i < values.size(); i++) {
      if (!same(values.get(i), other.values.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Object one, Object other) {
    if (one instanceof BigDecimal a && other instanceof BigDecimal b) {
      return a.compareTo(b) == 0;
    }
    return Objects.equals(one, other);
  }
}
