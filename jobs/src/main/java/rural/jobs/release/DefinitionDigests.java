package rural.jobs.release;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;

/**
 * A digest of all that decides an indicator's figures and nothing else: two releases with the same
 * one were counted in the same way, whatever else has changed in the contract.
 */
final class DefinitionDigests {

  private DefinitionDigests() {}

  /** Indicator → digest, of those in force on the last day of the quarter. */
  static Map<String, String> of(ContractBook book, Quarter quarter) {
    TreeMap<String, String> digests = new TreeMap<>();
    for (Contract contract : book.contracts()) {
      for (Indicator indicator : contract.indicatorsOn(quarter.end())) {
        digests.put(indicator.id(), digest(contract, indicator));
      }
    }
    return digests;
  }

  private static String digest(Contract contract, Indicator indicator) {
    List<String> sides =
        List.of(indicator.numerator(), indicator.denominator(), indicator.among().orElse(""));
    Stream<String> behaviour =
        sides.stream()
            .flatMap(side -> contract.fieldsIn(side).stream())
            .distinct()
            .map(DefinitionDigests::behaviour);
    Stream<Object> rest =
        Stream.of(
            contract.grain(),
            indicator.kind(),
            indicator.caliber(),
            indicator.levels(),
            indicator.provisionalUntilYearEnd());
    return Sha256.of(
        Stream.of(sides.stream(), rest, behaviour)
            .flatMap(part -> part)
            .map(Object::toString)
            .collect(Collectors.joining("\n")));
  }

  private static String behaviour(Field field) {
    return String.join(
        " ",
        field.name(),
        field.type().name(),
        field.unit().orElse("-"),
        field.codeList().orElse("-"),
        field.fallsBackTo().orElse("-"),
        field.onMerge());
  }
}
