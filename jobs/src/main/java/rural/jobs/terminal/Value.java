package rural.jobs.terminal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** A value as text: numbers in plain digits, lists joined, nothing for null. */
final class Value {

  private Value() {}

  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Value::text).collect(Collectors.joining(";"));
    }
    return value.toString();
  }
}
