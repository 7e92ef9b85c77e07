package rural.jobs.bulletin.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;

/**
 * What is not as it should be.
 *
 * @param issues the ledger of issues of the division; empty where the release has none
 * @param issuesBelow those below it with overdue issues, most first
 * @param late reports of those below (of itself where there is nothing below) that came after the
 *     day they were due; a place more than once where more than one form was late
 * @param alarms what the statistics found to stand out here or below, strongest first
 * @param proposals what the rules propose for the division and those below it
 */
public record Trouble(
    Optional<Issues> issues,
    List<Issues> issuesBelow,
    List<Late> late,
    List<Alarm> alarms,
    List<Proposal> proposals) {

  public Trouble {
    issuesBelow = List.copyOf(issuesBelow);
    late = List.copyOf(late);
    alarms = List.copyOf(alarms);
    proposals = List.copyOf(proposals);
  }

  /**
   * Counts of the ledger of issues.
   *
   * @param due what should have been closed by the quarter's end: in time, late or not yet
   * @param overdueByAge days since an issue was found, as {@code 31-90} → how many are overdue;
   *     youngest first, without those of none
   */
  public record Issues(
      Place place,
      long all,
      long closed,
      long due,
      long onTime,
      long late,
      long overdue,
      long reopened,
      Map<String, Long> overdueByAge) {

    public Issues {
      overdueByAge = Collections.unmodifiableMap(new LinkedHashMap<>(overdueByAge));
    }

    Issues withOverdue(Map<String, Long> byAge) {
      return new Issues(place, all, closed, due, onTime, late, overdue, reopened, byAge);
    }
  }

  /**
   * What the rules propose for a place on one matter.
   *
   * @param indicator empty where it is about an overdue issue
   */
  public record Proposal(Place place, Step step, Optional<Indicator> indicator) {}

  /** How far a matter has come, the furthest first. */
  public enum Step {
    INTERVIEW,
    NOTICE,
    WARNING;

    /** As the statistic writes it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
   * @param within the county and the town it lies in, as they stand before its name; empty of a
   *     county and above
   * @param reason what is striking, in words
   * @param strength by how much; comparable within a method only
   * @param value in %, and what was expected of it
   * @param fell what the denominator fell from and to, where that is what is striking
   * @param named codes of the villages it comes from
   */
  public record Alarm(
      Place place,
      String within,
      Indicator indicator,
      String method,
      Text reason,
      double strength,
      Optional<BigDecimal> value,
      Optional<BigDecimal> expected,
      Optional<Fall> fell,
      List<String> named) {

    public Alarm {
      named = List.copyOf(named);
    }

    public String fullName() {
      return within + place.name();
    }

    /** Whether another says the same of a village that this one only names. */
    boolean isToldBy(Alarm other) {
      return named.contains(other.place.code())
          && indicator.id().equals(other.indicator.id())
          && method.equals(other.method);
    }
  }

  /** The denominators of those that reported both quarters. */
  public record Fall(BigDecimal before, BigDecimal now) {}
}
