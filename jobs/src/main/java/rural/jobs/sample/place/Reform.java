package rural.jobs.sample.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.place.Change.Kind;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * Changes the divisions in the second month of a quarter: recodes, merges and renames every time, a
 * split and a town that moves to another county now and then. No village changes twice.
 */
public final class Reform {

  private final List<Place> places;
  private final List<Change> changes;
  private final Set<String> touched;
  private final Dice dice;
  private final LocalDate day;

  private Reform(Atlas atlas, long seed, Quarter quarter) {
    this.places = new ArrayList<>(atlas.places());
    this.changes = new ArrayList<>(atlas.changes());
    this.touched = new HashSet<>(atlas.touched());
    this.dice = Dice.of(seed, "reform", quarter);
    this.day = quarter.start().plusMonths(1);
  }

  /** The atlas after the changes of {@code quarter}; {@code step} counts quarters from 0. */
  public static Atlas in(Atlas atlas, long seed, Quarter quarter, int step) {
    Reform reform = new Reform(atlas, seed, quarter);
    long villages = atlas.places().stream().filter(p -> p.level() == Level.VILLAGE).count();
    int events = (int) Math.max(1, Math.min(20, villages / 300));
    for (int event = 0; event < events; event++) {
      reform.recode();
      reform.merge(event % 2 == 0 ? 2 : 3);
      reform.rename();
    }
    if (step % 4 == 3) {
      reform.split();
    }
    if (step % 4 == 2) {
      reform.moveTown();
    }
    return new Atlas(reform.places, reform.changes);
  }

  private void recode() {
    pick(village -> true).ifPresent(old -> replace(old, old.recoded(free(old), day), Kind.RECODE));
  }

  private void rename() {
    pick(village -> true)
        .ifPresent(
            old -> {
              String name = "新" + old.name();
              end(old);
              places.add(old.renamed(name, day));
              record(Kind.RENAME, old.code(), old.code(), BigDecimal.ONE);
            });
  }

  private void merge(int parts) {
    Map<String, List<Place>> byTown =
        places.stream().filter(this::untouched).collect(Collectors.groupingBy(Place::parent));
    Optional<Place> first = pick(village -> byTown.get(village.parent()).size() >= parts);
    if (first.isEmpty()) {
      return;
    }
    List<Place> merged =
        byTown.get(first.get().parent()).stream()
            .sorted(Comparator.comparing(Place::code).reversed())
            .limit(parts)
            .toList();
    List<Hamlet> hamlets = merged.stream().flatMap(part -> part.hamlets().stream()).toList();
    Place base = merged.get(0);
    Place whole = base.of(free(base), "合" + base.name(), hamlets, day);
    for (Place part : merged) {
      end(part);
      record(Kind.MERGE, part.code(), whole.code(), BigDecimal.ONE);
    }
    places.add(whole);
  }

  private void split() {
    Optional<Place> chosen = pick(village -> village.hamlets().size() == 2);
    if (chosen.isEmpty()) {
      return;
    }
    Place old = chosen.get();
    end(old);
    for (int part = 0; part < 2; part++) {
      String name = (part == 0 ? "前" : "后") + old.name();
      Place half = old.of(free(old), name, List.of(old.hamlets().get(part)), day);
      places.add(half);
      record(Kind.SPLIT, old.code(), half.code(), new BigDecimal("0.5"));
    }
  }

  private void moveTown() {
    Hierarchy now = new Hierarchy(places, day);
    List<Place> counties = now.level(Level.COUNTY);
    if (counties.size() < 2) {
      return;
    }
    Place from = counties.get(dice.whole(0, counties.size() - 2));
    List<Place> towns = now.children(from.code());
    Place town = towns.get(towns.size() - 1);
    if (towns.size() > 1 && !touched.contains(town.code())) {
      Place to = counties.get(counties.indexOf(from) + 1);
      end(town);
      places.add(town.movedTo(to.code(), day));
      record(Kind.MOVE, town.code(), town.code(), BigDecimal.ONE);
    }
  }

  private void replace(Place old, Place successor, Kind kind) {
    end(old);
    places.add(successor);
    record(kind, old.code(), successor.code(), BigDecimal.ONE);
  }

  private void record(Kind kind, String oldCode, String newCode, BigDecimal share) {
    changes.add(new Change(day, kind, oldCode, newCode, share));
    touched.add(oldCode);
    touched.add(newCode);
  }

  private void end(Place old) {
    places.set(places.indexOf(old), old.endedOn(day));
  }

  private Optional<Place> pick(java.util.function.Predicate<Place> fits) {
    List<Place> candidates = places.stream().filter(this::untouched).filter(fits).toList();
    return candidates.isEmpty() ? Optional.empty() : Optional.of(dice.pick(candidates));
  }

  private boolean untouched(Place place) {
    return place.level() == Level.VILLAGE
        && place.rural()
        && place.until().isEmpty()
        && !touched.contains(place.code());
  }

  /** The next code of the town that no village ever had. */
  private String free(Place village) {
    String town = village.code().substring(0, 9);
    int last =
        places.stream()
            .map(Place::code)
            .filter(code -> code.startsWith(town) && !code.endsWith("000"))
            .mapToInt(code -> Integer.parseInt(code.substring(9)))
            .max()
            .orElse(199);
    return town + "%03d".formatted(Math.max(last, 299) + 1);
  }
}
