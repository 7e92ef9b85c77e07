package rural.jobs.bulletin.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.schemas.place.Level;

/**
 * All that the bulletin of one division says.
 *
 * @param fields the four, in order
 * @param others rates beside the four fields
 * @param below directly below it, in the order of the composite index where there is one, else by
 *     code
 * @param counties all counties of a release, in its root's bulletin, where they are not directly
 *     below; in the same order
 */
public record Page(
    Edition edition,
    Place place,
    List<FieldFacts> fields,
    List<FieldFacts.Told> others,
    List<Below> below,
    List<Below> counties,
    Trouble trouble) {

  public Page {
    fields = List.copyOf(fields);
    others = List.copyOf(others);
    below = List.copyOf(below);
    counties = List.copyOf(counties);
  }

  public FieldFacts field(Field field) {
    return fields.stream().filter(one -> one.field() == field).findFirst().orElseThrow();
  }

  /** Those that leaders ask about: the counties, else what is directly below. */
  public List<Below> answerable() {
    return counties.isEmpty() ? below : counties;
  }

  /** What is striking below, since there one can ask; here where it is nowhere else. */
  public List<Trouble.Alarm> alarms() {
    List<Trouble.Alarm> others =
        trouble.alarms().stream().filter(one -> !one.place().code().equals(place.code())).toList();
    return others.isEmpty() ? trouble.alarms() : others;
  }

  /** The levels that stand directly below, widest first; ranks are within each. */
  public List<Level> levelsBelow() {
    return below.stream().map(one -> one.place().level()).distinct().sorted().toList();
  }

  public List<Below> below(Level level) {
    return below.stream().filter(one -> one.place().level() == level).toList();
  }

  /** Everything with a plan, field by field. */
  public List<FieldFacts.Told> planned() {
    return fields.stream()
        .flatMap(one -> one.main().stream())
        .filter(one -> one.rate().gap().isPresent())
        .toList();
  }

  /** Whatever is behind its plan, here and below, furthest first. */
  public List<FieldFacts.Told> behind() {
    return compared()
        .filter(one -> one.rate().isBehind())
        .sorted(Comparator.comparing(one -> one.rate().gap().orElseThrow()))
        .toList();
  }

  /** Whatever fell below the end of last year, though it is not behind its plan. */
  public List<FieldFacts.Told> fallen() {
    return compared().filter(one -> one.rate().hasOnlyFallen()).toList();
  }

  /** What has a plan here, and the headlines below. */
  private Stream<FieldFacts.Told> compared() {
    Stream<FieldFacts.Told> under =
        answerable().stream()
            .flatMap(
                one ->
                    fields.stream()
                        .filter(field -> one.rates().containsKey(field.field()))
                        .map(
                            field ->
                                new FieldFacts.Told(
                                    field.headline(), one.rates().get(field.field()))));
    return Stream.concat(planned().stream(), under);
  }

  /** Those from which most is missing first, whether they are ranked or not. */
  public List<Below> silent() {
    return answerable().stream()
        .filter(one -> one.missing() > 0)
        .sorted(Comparator.comparing(Below::missing).reversed())
        .toList();
  }

  /** The rate of an indicator here; empty where the release has none. */
  public Optional<FieldFacts.Told> told(String indicator) {
    return Stream.concat(fields.stream().flatMap(one -> one.all().stream()), others.stream())
        .filter(one -> one.indicator().id().equals(indicator))
        .findFirst();
  }
}
