package rural.jobs.terminal;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import rural.schemas.period.CivilTime;

/** A value as text: numbers in plain digits, moments in civil time, lists joined, null empty. */
final class Value {

  private Value() {}

  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Instant moment) {
      return CivilTime.text(moment);
    }
    if (value instanceof Timestamp moment) {
      return CivilTime.text(moment.toInstant());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Value::text).collect(Collectors.joining(";"));
    }
    return value.toString();
  }
}
