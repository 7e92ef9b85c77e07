package rural.jobs.release;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Section;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * What the audit and the printed tables need of an indicator, in a form that travels to executors.
 *
 * @param ofVillages whether only villages report it, so that nothing is reported at a parent itself
 * @param fromRegister whether the register of divisions says who is expected to report it
 * @param gate when its form must be nearly complete before a release
 * @param provisional whether its figures of this quarter may still change by definition
 * @param overTarget whether the denominator is a target, which need not add up
 */
record Definition(
    String id,
    String form,
    String titleZh,
    String titleEn,
    String caliber,
    int decimals,
    boolean ofVillages,
    boolean fromRegister,
    Gate gate,
    boolean overTarget,
    boolean provisional,
    List<String> levels)
    implements Serializable {

  /** When too few reports of a form hold a release. */
  enum Gate {
    /** Who owes it is not known, or it comes with the program and may be left unused. */
    NEVER,
    /** Once somebody sent it: a form of counties that a home added. */
    ONCE_SENT,
    ALWAYS;

    static Gate of(Contract contract) {
      boolean isOwn = !ShippedForms.NAMES.contains(contract.form());
      return switch (contract.grain()) {
        case VILLAGE -> isOwn || contract.section() == Section.VILLAGE ? ALWAYS : NEVER;
        case COUNTY -> isOwn ? ONCE_SENT : NEVER;
        default -> NEVER;
      };
    }
  }

  /** The forms that come with the program; read when the first is asked for. */
  private static final class ShippedForms {
    static final Set<String> NAMES =
        ContractReader.shipped().contracts().stream()
            .map(Contract::form)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean gated() {
    return gate != Gate.NEVER;
  }

  /** Indicators in force on the last day of the quarter, in the order of the contracts. */
  static List<Definition> of(ContractBook book, Quarter quarter) {
    return book.contracts().stream()
        .flatMap(
            contract ->
                contract.indicatorsOn(quarter.end()).stream()
                    .map(indicator -> of(contract, indicator, quarter)))
        .toList();
  }

  static TreeMap<String, Definition> byId(List<Definition> definitions) {
    TreeMap<String, Definition> map = new TreeMap<>();
    definitions.forEach(definition -> map.put(definition.id(), definition));
    return map;
  }

  /** A stand-in for an indicator whose contract is no longer there. */
  static Definition find(Map<String, Definition> definitions, String id) {
    Definition known = definitions.get(id);
    return known != null
        ? known
        : new Definition(id, "", id, id, "", 2, false, false, Gate.NEVER, false, false, List.of());
  }

  String printedTitle() {
    return provisional ? titleZh + "（暂定）" : titleZh;
  }

  /** Whether every level above {@code code} up to the nation has rows. */
  boolean goesUpFrom(String code) {
    return Level.parse(code).stream()
        .allMatch(
            child ->
                Arrays.stream(Level.values())
                    .filter(level -> level.compareTo(child) < 0)
                    .allMatch(level -> levels.contains(level.code())));
  }

  private static Definition of(Contract contract, Indicator indicator, Quarter quarter) {
    boolean ofVillages = contract.grain() == Grain.VILLAGE;
    return new Definition(
        indicator.id(),
        contract.form(),
        indicator.title().zh(),
        indicator.title().en(),
        indicator.caliber(),
        indicator.decimals(),
        ofVillages,
        ofVillages || contract.grain() == Grain.COUNTY,
        Gate.of(contract),
        indicator.isOverTarget(),
        indicator.provisionalUntilYearEnd() && quarter.number() < 4,
        indicator.levels().stream().map(Level::code).toList());
  }
}
