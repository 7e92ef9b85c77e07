package rural.jobs.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Status;

/**
 * What was received before. The same sheet read the same way is not taken twice; the same bytes
 * under a name that gives another quarter, or after a refusal, are read.
 */
final class KnownContent {

  private final Set<String> names = new HashSet<>();
  private final Set<Reading> taken = new HashSet<>();

  /**
   * A sheet as it was read.
   *
   * @param inside where it lies in a zip; empty for a file
   * @param period empty where only the rows tell, and for forms of a year
   */
  private record Reading(String hash, String inside, String sheet, String form, String period) {}

  private KnownContent() {}

  static KnownContent of(List<Submission> past) {
    KnownContent known = new KnownContent();
    for (Submission one : past) {
      if (one.status() != Status.RECEIVING) {
        known.names.add(one.contentHash() + withoutInside(one.file()));
      }
      if (one.status() == Status.ACCEPTED && one.form().isPresent()) {
        known.taken.add(reading(one, one.quarter().orElse("")));
        known.taken.add(reading(one, ""));
      }
    }
    return known;
  }

  private static Reading reading(Submission one, String period) {
    return new Reading(
        one.contentHash(),
        inside(one.file()),
        one.sheet().orElse(""),
        one.form().orElseThrow(),
        period);
  }

  /** Whether this content was entered under this name, whatever became of it. */
  boolean isEntered(Arrival arrival) {
    return names.contains(arrival.sha256() + arrival.name());
  }

  /** Enters the name; false where it was entered before. */
  boolean enter(Arrival arrival) {
    return names.add(arrival.sha256() + arrival.name());
  }

  /** Takes the sheet; false where it was taken before, whole. */
  boolean take(Arrival arrival, SheetFound sheet) {
    return taken.add(
        new Reading(
            arrival.sha256(),
            inside(sheet.file().name()),
            sheet.sheet(),
            sheet.form(),
            sheet.period()));
  }

  private static String inside(String file) {
    return packed(file).map(file::substring).orElse("");
  }

  private static String withoutInside(String file) {
    return packed(file).map(end -> file.substring(0, end)).orElse(file);
  }

  private static Optional<Integer> packed(String file) {
    return Optional.of(file.indexOf('!')).filter(index -> index >= 0);
  }
}
