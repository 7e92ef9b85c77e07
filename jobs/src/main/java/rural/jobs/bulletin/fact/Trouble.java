package rural.jobs.bulletin.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;

/**
 * What is not as it should be.
 *
 * @param issues the ledger of issues of the division; empty where the release has none
 * @param issuesBelow those below it with overdue issues, most first
 * @param late reports of those below (of itself where there is nothing below) that came after the
 *     day they were due; a place more than once where more than one form was late
 * @param alarms what the statistics found to stand out here or below, strongest first
 */
public record Trouble(
    Optional<Issues> issues, List<Issues> issuesBelow, List<Late> late, List<Alarm> alarms) {

  public Trouble {
    issuesBelow = List.copyOf(issuesBelow);
    late = List.copyOf(late);
    alarms = List.copyOf(alarms);
  }

  /** Counts of the ledger of issues. */
  public record Issues(Place place, long all, long closed, long overdue, long reopened) {}

  /**
   * Reports that came late.
   *
   * @param due the day until which they were in time
   */
  public record Late(Place place, String form, Field field, LocalDate due, long reports) {}

  /**
   * A figure that stands out.
   *
   * @param place a division or a village
   * @param reason what is striking, in words
   * @param strength by how much; comparable within a method only
   */
  public record Alarm(Place place, String indicator, String method, Text reason, double strength) {}
}
