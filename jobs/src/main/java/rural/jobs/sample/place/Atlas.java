package rural.jobs.sample.place;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.sample.place.Change.Kind;

/** Every division that ever stood, and what became of the codes. */
public record Atlas(List<Place> places, List<Change> changes) {

  public Atlas {
    places = List.copyOf(places);
    changes = List.copyOf(changes);
  }

  public Hierarchy on(LocalDate day) {
    return new Hierarchy(places, day);
  }

  /** Codes that some change names, as old or as new. */
  public Set<String> touched() {
    Set<String> codes = new HashSet<>();
    for (Change change : changes) {
      codes.add(change.oldCode());
      codes.add(change.newCode());
    }
    return codes;
  }

  /**
   * Where a report under {@code code} belongs on {@code day}: recodes and merges are followed;
   * empty where the code was split.
   */
  public Optional<String> successor(String code, LocalDate day) {
    for (Change change : changes) {
      if (change.oldCode().equals(code) && !change.on().isAfter(day)) {
        if (change.kind() == Kind.SPLIT) {
          return Optional.empty();
        }
        if (change.kind() == Kind.RECODE || change.kind() == Kind.MERGE) {
          return successor(change.newCode(), day);
        }
      }
    }
    return Optional.of(code);
  }
}
