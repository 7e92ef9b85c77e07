package rural.jobs.sample.place;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.place.Level;

/**
 * A division as it stands from a day on.
 *
 * @param rural whether it is a village that must report
 * @param until the day from which it no longer stands; empty = in force
 * @param hamlets what a village consists of; empty above the village
 */
public record Place(
    String code,
    String name,
    Level level,
    String parent,
    boolean rural,
    LocalDate from,
    Optional<LocalDate> until,
    List<Hamlet> hamlets) {

  public Place {
    hamlets = List.copyOf(hamlets);
  }

  public boolean inForce(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  Place endedOn(LocalDate day) {
    return new Place(code, name, level, parent, rural, from, Optional.of(day), hamlets);
  }

  /** The same village under another code. */
  Place recoded(String newCode, LocalDate day) {
    return new Place(newCode, name, level, parent, rural, day, Optional.empty(), hamlets);
  }

  Place renamed(String newName, LocalDate day) {
    return new Place(code, newName, level, parent, rural, day, Optional.empty(), hamlets);
  }

  Place movedTo(String newParent, LocalDate day) {
    return new Place(code, name, level, newParent, rural, day, Optional.empty(), hamlets);
  }

  Place of(String newCode, String newName, List<Hamlet> parts, LocalDate day) {
    return new Place(newCode, newName, level, parent, rural, day, Optional.empty(), parts);
  }
}
