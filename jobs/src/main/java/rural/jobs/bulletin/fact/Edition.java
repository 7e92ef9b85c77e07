package rural.jobs.bulletin.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import rural.schemas.control.Release;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/**
 * The release that bulletins are made of.
 *
 * @param history earlier quarters → the releases that these figures stand beside
 * @param replaces the release of the same quarter that this one supersedes
 * @param changed figures that differ from it; 0 where it replaces none
 */
public record Edition(
    Release release,
    NavigableMap<Quarter, String> history,
    Optional<String> replaces,
    long changed) {

  public Edition {
    history = Collections.unmodifiableNavigableMap(new TreeMap<>(history));
  }

  public Quarter quarter() {
    return release.quarter();
  }

  /** The day of publication, which the bulletin bears. */
  public LocalDate issued() {
    return day(madeAt());
  }

  /** The moment of publication. */
  public Instant madeAt() {
    return release.publishedAt().orElse(release.createdAt());
  }

  /** What was known on this day is in the figures. */
  public LocalDate cutOff() {
    return day(release.cutOff());
  }

  /** The release of the quarter before, whose ranks are compared with. */
  public Optional<String> before() {
    return Optional.ofNullable(history.get(quarter().previous()));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, CivilTime.ZONE);
  }
}
