package rural.jobs.sample.file;

import java.time.LocalDate;
import rural.jobs.sample.place.Place;

/**
 * Who fills in a sheet, and when it was sent.
 *
 * @param period what stands behind 报告期; empty = the head does not say
 */
public record Head(Place unit, String period, LocalDate submittedOn) {

  public Head saying(String newPeriod) {
    return new Head(unit, newPeriod, submittedOn);
  }

  public Head submitted(LocalDate day) {
    return new Head(unit, period, day);
  }
}
