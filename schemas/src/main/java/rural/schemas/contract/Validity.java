package rural.schemas.contract;

import java.time.LocalDate;
import java.util.Optional;

/** When a definition is in force: from a day, up to but not including another. */
public record Validity(LocalDate from, Optional<LocalDate> until) {

  /** For what has no history: in force on every day. */
  public static final Validity ALWAYS = new Validity(LocalDate.of(1900, 1, 1), Optional.empty());

  public Validity {
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException(
          "valid_to " + until.get() + " is not after valid_from " + from);
    }
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  public boolean overlaps(Validity other) {
    return until.map(other.from::isBefore).orElse(true)
        && other.until.map(from::isBefore).orElse(true);
  }
}
