package rural.jobs.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;

/**
 * The indicators of which a bulletin speaks: of each form the one that its contract names first.
 */
public final class MainIndicators {

  private MainIndicators() {}

  /** In the order of the contracts. */
  public static List<Indicator> on(ContractBook book, LocalDate day) {
    return with(book, day, Set.of());
  }

  /** As {@link #on}, and besides those with these ids. */
  static List<Indicator> with(ContractBook book, LocalDate day, Set<String> ids) {
    Set<String> wanted = new TreeSet<>(ids);
    for (Contract contract : book.contracts()) {
      contract.indicatorsOn(day).stream().findFirst().ifPresent(one -> wanted.add(one.id()));
    }
    return book.indicatorsOn(day).stream().filter(one -> wanted.contains(one.id())).toList();
  }
}
