package rural.jobs.sample.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.place.Level;

/** The divisions in force on one day, by parent code. */
public final class Hierarchy {

  private static final String NATION = "000000000000";

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, List<Place>> children = new LinkedHashMap<>();
  private final Map<String, List<Place>> paths = new HashMap<>();

  Hierarchy(List<Place> all, LocalDate day) {
    places.put(
        NATION,
        new Place(
            NATION, "全国", Level.NATION, "", false, LocalDate.MIN, Optional.empty(), List.of()));
    for (Place place : all) {
      if (place.inForce(day)) {
        places.put(place.code(), place);
        children.computeIfAbsent(place.parent(), parent -> new ArrayList<>()).add(place);
      }
    }
  }

  public Optional<Place> find(String code) {
    return Optional.ofNullable(places.get(code));
  }

  public List<Place> children(String code) {
    return children.getOrDefault(code, List.of());
  }

  public List<Place> level(Level level) {
    return places.values().stream().filter(place -> place.level() == level).toList();
  }

  /** The villages below a division, however many levels down. */
  public List<Place> villages(Place place) {
    if (place.level() == Level.VILLAGE) {
      return List.of(place);
    }
    List<Place> villages = new ArrayList<>();
    for (Place child : children(place.code())) {
      villages.addAll(villages(child));
    }
    return villages;
  }

  /** The division and those above it, up to the nation; empty for a code not in force. */
  public List<Place> upwards(String code) {
    return paths.computeIfAbsent(code, this::path);
  }

  private List<Place> path(String code) {
    List<Place> path = new ArrayList<>(6);
    Place place = places.get(code);
    while (place != null) {
      path.add(place);
      place = places.get(place.parent());
    }
    return List.copyOf(path);
  }

  /** The division of a level that holds the code; empty where there is none. */
  public Optional<Place> at(Level level, String code) {
    return upwards(code).stream().filter(place -> place.level() == level).findFirst();
  }
}
