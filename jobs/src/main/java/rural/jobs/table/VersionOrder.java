package rural.jobs.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The text that sorts the versions of a row: 报出日期, time received, content hash, submission. A
 * report without a date is put behind all that was received before it and, until it is, sorts
 * before every date: nobody can say that it is later than a report whose date is known.
 */
public final class VersionOrder {

  private static final String SEPARATOR = "|";

  /** Sorts before every digit. */
  private static final String UNDATED = "-";

  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private VersionOrder() {}

  public static String of(
      Optional<LocalDate> reported, Instant received, String hash, String submissionId) {
    return String.join(
        SEPARATOR,
        reported.map(LocalDate::toString).orElse(UNDATED),
        SORTABLE.format(received),
        hash,
        submissionId);
  }

  public static boolean isUndated(String version) {
    return date(version).equals(UNDATED);
  }

  /** The version as one of the same day as another, where that is later than its own. */
  public static String notBefore(String version, String other) {
    return date(other).compareTo(date(version)) > 0
        ? date(other) + version.substring(date(version).length())
        : version;
  }

  /** Whether a version was received before another, at another moment. */
  public static boolean isReceivedBefore(String version, String other) {
    return received(version).compareTo(received(other)) < 0;
  }

  /** The submission that last said what the version says. */
  public static String submission(String version) {
    return version.substring(version.lastIndexOf(SEPARATOR) + 1);
  }

  private static String date(String version) {
    return part(version, 0);
  }

  private static String received(String version) {
    return part(version, 1);
  }

  private static String part(String version, int index) {
    return version.split("\\|", -1)[index];
  }
}
