package rural.jobs.statistics;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;

/**
 * Which rates say how many of a number of units there are, such as villages or households. Only for
 * those does a binomial variance mean anything: not for tons of tons, nor for a rate whose two
 * sides count different units. Records are units; otherwise both sides are counts or sums of them,
 * and the hard rules of the form keep the numerator within the denominator.
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
    return new Within(contract, day).holds(indicator.numerator(), indicator.denominator());
  }
}
