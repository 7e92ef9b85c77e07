package rural.jobs.statistics;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;

/**
 * Which rates say how many of a number of units there are, such as villages or households. Only for
 * those does a binomial variance mean anything: not for tons of tons, nor for a rate whose two
 * sides count different units. Records are units; otherwise both sides are fields with counts, and
 * the hard rules of the form keep the numerator within the denominator.
 */
public final class Proportions {

  private Proportions() {}

  /** The ids of the indicators in force on a day that are proportions of countable units. */
  public static Set<String> on(ContractBook book, LocalDate day) {
    Set<String> ids = new TreeSet<>();
    for (Contract contract : book.contracts()) {
      contract.indicatorsOn(day).stream()
          .filter(one -> isProportion(one, contract, day))
          .forEach(one -> ids.add(one.id()));
    }
    return ids;
  }

  static boolean isProportion(Indicator indicator, Contract contract, LocalDate day) {
    if (indicator.denominator().equals(Indicator.RECORDS)) {
      return true;
    }
    Optional<Field> numerator = contract.field(indicator.numerator()).filter(Proportions::counts);
    Optional<Field> denominator =
        contract.field(indicator.denominator()).filter(Proportions::counts);
    return numerator.isPresent()
        && denominator.isPresent()
        && within(numerator.get().name(), contract, day).contains(denominator.get().name());
  }

  private static boolean counts(Field field) {
    return field.type() == FieldType.COUNT;
  }

  /** The fields that a field never exceeds, directly or by way of others. */
  private static Set<String> within(String field, Contract contract, LocalDate day) {
    Set<String> above = new HashSet<>(Set.of(field));
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Rule rule : contract.rulesOn(day)) {
        String[] sides = rule.check().strip().split("\\s*<=\\s*", -1);
        if (rule.severity() == Severity.HARD && sides.length == 2 && above.contains(sides[0])) {
          grows |= above.add(sides[1]);
        }
      }
    }
    return above;
  }
}
