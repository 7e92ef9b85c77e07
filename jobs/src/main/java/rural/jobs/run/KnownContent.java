package rural.jobs.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Status;

/**
 * What was received before. The same sheet read the same way is not taken twice; the same bytes
 * under a name that gives another quarter, or after a refusal, are read.
 */
final class KnownContent {

  private final Set<Reading> taken = new HashSet<>();

  /** What became of a name and its content when it was looked into last. */
  private final Map<String, List<Submission>> lastLook = new HashMap<>();

  /** What last said something of a content, by its hash. */
  private final Map<String, Submission> last = new HashMap<>();

  /** When a sheet that did not count whole came first, and a file of which none was understood. */
  private final Map<Object, Instant> first = new HashMap<>();

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
    past.stream()
        .filter(one -> one.status() != Status.RECEIVING)
        .sorted(
            Comparator.comparing(Submission::receivedAt)
                .thenComparing(one -> one.submissionId().length())
                .thenComparing(Submission::submissionId))
        .forEach(known::add);
    return known;
  }

  private void add(Submission one) {
    lastLook.merge(name(one), List.of(one), KnownContent::later);
    if (one.status() != Status.ALREADY_RECEIVED) {
      last.merge(one.contentHash(), one, KnownContent::telling);
    }
    if (one.form().isEmpty()) {
      // A copy has no form either, and comes after what it is a copy of.
      first.putIfAbsent(name(one), one.receivedAt());
      return;
    }
    for (Reading reading : List.of(reading(one, one.quarter().orElse("")), reading(one, ""))) {
      if (one.status() == Status.ACCEPTED) {
        taken.add(reading);
      } else if (isOpen(one)) {
        first.putIfAbsent(reading, one.receivedAt());
      }
    }
  }

  private static List<Submission> later(List<Submission> before, List<Submission> one) {
    if (before.get(0).receivedAt().isBefore(one.get(0).receivedAt())) {
      return one;
    }
    // Two receptions at one moment: the sheet's later submission has the higher number.
    List<Submission> both = new ArrayList<>(one);
    before.stream().filter(old -> !isSameSheet(old, one.get(0))).forEach(both::add);
    return both;
  }

  private static boolean isSameSheet(Submission one, Submission other) {
    return one.sheet().equals(other.sheet()) && inside(one.file()).equals(inside(other.file()));
  }

  /** The later one, but for a refusal after a success. */
  private static Submission telling(Submission one, Submission later) {
    return one.status() == Status.ACCEPTED && isOpen(later) ? one : later;
  }

  private static boolean isOpen(Submission one) {
    return one.status() == Status.PARTLY || one.status() == Status.REJECTED;
  }

  private static String name(Submission one) {
    return one.contentHash() + withoutInside(one.file());
  }

  private static String name(Arrival arrival) {
    return arrival.sha256() + arrival.name();
  }

  private static Reading reading(Submission one, String period) {
    return new Reading(
        one.contentHash(),
        inside(one.file()),
        one.sheet().orElse(""),
        one.form().orElseThrow(),
        period);
  }

  private static Reading reading(Arrival arrival, SheetFound sheet) {
    return new Reading(
        arrival.sha256(), inside(sheet.file().name()), sheet.sheet(), sheet.form(), sheet.period());
  }

  /** Whether this content was entered under this name, whatever became of it. */
  boolean isEntered(Arrival arrival) {
    return lastLook.containsKey(name(arrival));
  }

  /** Those of what was found in the file when it was looked into last that did not count whole. */
  List<Submission> open(Arrival arrival) {
    return lastLook.getOrDefault(name(arrival), List.of()).stream()
        .filter(KnownContent::isOpen)
        .toList();
  }

  /** What last said something of this content. */
  Optional<Submission> last(Arrival arrival) {
    return Optional.ofNullable(last.get(arrival.sha256()));
  }

  /** Enters what is being received, so that its copies can name it. */
  void enter(Submission incoming) {
    last.put(incoming.contentHash(), incoming);
  }

  /** Takes the sheet; false where it was taken before, whole. */
  boolean take(Arrival arrival, SheetFound sheet) {
    return taken.add(reading(arrival, sheet));
  }

  boolean isTaken(Arrival arrival, SheetFound sheet) {
    return taken.contains(reading(arrival, sheet));
  }

  /**
   * When the sheet came first. Read once more it is the same report still, and does not overtake
   * what came after it.
   */
  Optional<Instant> first(Arrival arrival, SheetFound sheet) {
    return Stream.of(reading(arrival, sheet), name(arrival))
        .flatMap(key -> Optional.ofNullable(first.get(key)).stream())
        .min(Comparator.naturalOrder());
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
