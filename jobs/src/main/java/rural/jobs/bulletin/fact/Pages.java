package rural.jobs.bulletin.fact;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/** Puts together what the bulletin of a division says. */
public final class Pages {

  /** Quarters shown of a field, the present one among them. */
  public static final int QUARTERS = 8;

  private static final Comparator<Below> BY_INDEX =
      Comparator.comparing((Below one) -> one.place().level())
          .thenComparing(one -> one.index().map(Below.Index::rank).orElse(Integer.MAX_VALUE))
          .thenComparing(one -> one.place().code());

  private final Edition edition;
  private final Gathered gathered;
  private final List<Indicator> indicators;
  private final Map<Field, Indicator> headlines = new EnumMap<>(Field.class);

  /**
   * @param composite says which rate stands for a field
   */
  public Pages(
      Edition edition, Gathered gathered, ContractBook book, Settings.Composite composite) {
    this.edition = edition;
    this.gathered = gathered;
    this.indicators = book.indicatorsOn(edition.quarter().end());
    for (Field field : Field.values()) {
      headlines.put(field, definition(composite.indicators().get(field.word())));
    }
  }

  private Indicator definition(String id) {
    return indicators.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new MistypedException(
                    new Text(
                            "settings.yaml 的 composite 用到指标 {0}，但它在 {1} 没有定义；请改用有定义的指标。",
                            "settings.yaml: composite names {0}, which is not defined in {1}; name"
                                + " one that is.")
                        .with(id, edition.quarter())));
  }

  /**
   * @throws MistypedException where the release has no rates of the division
   */
  public Page page(String code) {
    Place place =
        gathered
            .place(code)
            .orElseThrow(
                () ->
                    new MistypedException(
                        new Text("发布 {0} 中没有 {1} 的指标。", "Release {0} has no rates of {1}.")
                            .with(edition.release().id(), code)));
    return new Page(
        edition,
        place,
        Stream.of(Field.values()).map(field -> facts(field, place)).toList(),
        told(place).filter(one -> Field.of(one.indicator().id()).isEmpty()).toList(),
        all(gathered.below(code), Measure.RANK),
        all(gathered.counties(code), Measure.RANK_IN_LEVEL),
        trouble(place));
  }

  private FieldFacts facts(Field field, Place place) {
    Indicator headline = headlines.get(field);
    return new FieldFacts(
        field,
        headline,
        now(place, headline),
        told(place)
            .filter(one -> Field.of(one.indicator().id()).equals(Optional.of(field)))
            .toList(),
        history(place, headline));
  }

  private Stream<FieldFacts.Told> told(Place place) {
    return indicators.stream()
        .flatMap(one -> now(place, one).stream().map(rate -> new FieldFacts.Told(one, rate)));
  }

  private Optional<Rate> now(Place place, Indicator indicator) {
    return gathered.rate(edition.release().id(), place.code(), indicator.id());
  }

  private NavigableMap<Quarter, Rate> history(Place place, Indicator headline) {
    NavigableMap<Quarter, Rate> history = new TreeMap<>();
    Quarter quarter = edition.quarter();
    now(place, headline).ifPresent(rate -> history.put(edition.quarter(), rate));
    for (int back = 1; back < QUARTERS; back++) {
      quarter = quarter.previous();
      Quarter then = quarter;
      Optional.ofNullable(edition.history().get(then))
          .flatMap(release -> gathered.rate(release, place.code(), headline.id()))
          .ifPresent(rate -> history.put(then, rate));
    }
    return history;
  }

  private List<Below> all(List<Place> places, Measure ranked) {
    return places.stream().map(one -> below(one, ranked)).sorted(BY_INDEX).toList();
  }

  private Below below(Place place, Measure ranked) {
    Map<Field, Rate> now = new EnumMap<>(Field.class);
    Map<Field, Rate> before = new EnumMap<>(Field.class);
    headlines.forEach(
        (field, headline) -> {
          now(place, headline).ifPresent(rate -> now.put(field, rate));
          edition
              .before()
              .flatMap(release -> gathered.rate(release, place.code(), headline.id()))
              .filter(
                  rate ->
                      ranked == Measure.RANK_IN_LEVEL
                          || rate.place().parent().equals(place.parent()))
              .ifPresent(rate -> before.put(field, rate));
        });
    return new Below(place, now, before, ranked, gathered.index(place.code(), ranked));
  }

  private Trouble trouble(Place place) {
    List<Place> counties = gathered.counties(place.code());
    List<Place> below = counties.isEmpty() ? gathered.below(place.code()) : counties;
    return new Trouble(
        gathered.issues(place.code()),
        below.stream()
            .flatMap(one -> gathered.issues(one.code()).stream())
            .filter(one -> one.overdue() > 0)
            .sorted(
                Comparator.comparing(Trouble.Issues::overdue)
                    .reversed()
                    .thenComparing(one -> one.place().code()))
            .toList(),
        (below.isEmpty() ? List.of(place) : below)
            .stream().flatMap(one -> gathered.late(one.code()).stream()).toList(),
        gathered.alarms(place.code()),
        Stream.concat(Stream.of(place), below.stream())
            .flatMap(one -> gathered.proposals(one.code()).stream())
            .toList());
  }
}
