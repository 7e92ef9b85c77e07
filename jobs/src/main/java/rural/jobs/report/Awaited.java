package rural.jobs.report;

import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Section;

/** Which forms somebody waits for, and from whom. */
public final class Awaited {

  private Awaited() {}

  /**
   * Whether it is known who has to report a form in every quarter: forms of villages, of counties,
   * and forms whose rows are keyed by a division, of which every county owes some. What is entered
   * as it happens, like a spot check, nobody owes.
   */
  public static boolean isAwaited(Contract contract) {
    return contract.isReceived()
        && contract.isQuarterly()
        && contract.key().contains(Contract.DIVISION_CODE)
        && !(contract.section() == Section.MANAGEMENT && contract.grain() == Grain.ENTRY);
  }

  /** Whether a form may be left unused: it is awaited once somebody has sent it. */
  public static boolean isOptional(Contract contract) {
    return contract.section() == Section.MANAGEMENT && !isOfVillages(contract);
  }

  static boolean isOfVillages(Contract contract) {
    return contract.grain() == Grain.VILLAGE;
  }
}
