package rural.jobs.receive.prefill;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * The fields of a form whose values of one quarter may still hold in the next: neither what
 * identifies the row, nor its name, which the register knows, nor what happened within a quarter.
 */
public final class LastingFields {

  private static final String NAME = "division_name";

  private LastingFields() {}

  public static List<Field> of(Contract contract) {
    return contract.fields().stream()
        .filter(field -> isValue(contract, field) && field.lasts())
        .toList();
  }

  /** What happened in the quarter or since January, to be entered anew each time. */
  public static List<Field> flows(Contract contract) {
    return contract.fields().stream()
        .filter(field -> isValue(contract, field) && !field.lasts())
        .toList();
  }

  /** All that a row says of itself, whether it lasts or not, in the order of the form. */
  public static List<Field> values(Contract contract) {
    return contract.fields().stream().filter(field -> isValue(contract, field)).toList();
  }

  /** What identifies a row within its quarter. */
  public static List<Field> key(Contract contract) {
    return contract.key().stream()
        .filter(name -> !name.equals(Contract.QUARTER))
        .map(name -> contract.field(name).orElseThrow())
        .toList();
  }

  private static boolean isValue(Contract contract, Field field) {
    return !contract.key().contains(field.name()) && !field.name().equals(NAME);
  }

  /** The values of some fields as texts that are equal where the values are; nulls are left out. */
  public static Map<String, String> texts(List<Field> fields, Function<String, Object> value) {
    Map<String, String> texts = new TreeMap<>();
    for (Field field : fields) {
      Object one = value.apply(field.name());
      if (one != null) {
        texts.put(field.name(), text(one));
      }
    }
    return texts;
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number
        ? number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
