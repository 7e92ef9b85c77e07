package rural.jobs.receive.reading.header;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Units;

/** What a value in a written unit is multiplied by, exactly, to be in the unit of the field. */
final class UnitFactor {

  private static final Map<Character, BigDecimal> PREFIXES =
      Map.of(
          '百', BigDecimal.valueOf(100),
          '千', BigDecimal.valueOf(1_000),
          '万', BigDecimal.valueOf(10_000),
          '亿', BigDecimal.valueOf(100_000_000));

  private UnitFactor() {}

  /** Empty where the written unit cannot become the field's. */
  static Optional<BigDecimal> of(Units.Unit unit, String written) {
    if (written.equals(unit.title().zh())) {
      return Optional.of(BigDecimal.ONE);
    }
    String spelling = Title.normal(written);
    Optional<BigDecimal> known = known(unit, spelling);
    if (known.isPresent() || spelling.isEmpty()) {
      return known;
    }
    BigDecimal prefix = PREFIXES.get(spelling.charAt(0));
    if (prefix == null) {
      return Optional.empty();
    }
    return spelling.length() == 1
        ? Optional.of(prefix)
        : known(unit, spelling.substring(1)).map(prefix::multiply);
  }

  private static Optional<BigDecimal> known(Units.Unit unit, String spelling) {
    if (spelling.equals(Title.normal(unit.title().zh()))
        || spelling.equals(Title.normal(unit.title().en()))
        || spelling.equals(unit.id())) {
      return Optional.of(BigDecimal.ONE);
    }
    return unit.convertsFrom().entrySet().stream()
        .filter(one -> Title.normal(one.getKey()).equals(spelling))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static boolean isPrefix(char c) {
    return PREFIXES.containsKey(c);
  }

  /** The normal spellings under which a unit is known, without prefixes. */
  static List<String> spellings(Units.Unit unit) {
    Stream<String> own = Stream.of(unit.id(), unit.title().zh(), unit.title().en());
    return Stream.concat(own, unit.convertsFrom().keySet().stream()).map(Title::normal).toList();
  }

  /** The units that would do, for a message. */
  static String choices(Units.Unit unit) {
    return Stream.concat(
            Stream.of(unit.title().zh()), unit.convertsFrom().keySet().stream().sorted())
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
