package rural.jobs.bulletin.fact;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;

/**
 * One field of a division.
 *
 * @param headline the rate that stands for the field
 * @param all every rate of the field that the release has for the division, in the order of the
 *     contracts
 * @param history quarter → the headline then, oldest first, the present quarter last
 */
public record FieldFacts(
    Field field,
    Indicator headline,
    Optional<Rate> rate,
    List<Told> all,
    NavigableMap<Quarter, Rate> history) {

  /** A rate with its definition. */
  public record Told(Indicator indicator, Rate rate) {}

  public FieldFacts {
    all = List.copyOf(all);
    history = Collections.unmodifiableNavigableMap(new TreeMap<>(history));
  }

  /** The headline, and what else of the field has a plan. */
  public List<Told> main() {
    return all.stream()
        .filter(one -> one.indicator().equals(headline) || one.rate().gap().isPresent())
        .sorted(
            (a, b) ->
                Boolean.compare(b.indicator().equals(headline), a.indicator().equals(headline)))
        .toList();
  }
}
