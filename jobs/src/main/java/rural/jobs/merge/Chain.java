package rural.jobs.merge;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.table.VersionOrder;

/**
 * The versions of one key, sorted by when they were submitted and received.
 *
 * <p>The last one is in force. A new version with the values of the one before it is not stored
 * again; it only confirms it, and so moves it to its own place in time. A version is known from its
 * arrival until a later version is known; one that arrives after a later version is never in force.
 * A report without a date is as late as the latest that was received before it.
 */
final class Chain {

  /**
   * A version before it is judged; {@code place} is the cell range it came from, {@code explained}
   * whether somebody stands for its values.
   */
  record Link<T>(
      T row,
      boolean stored,
      String version,
      Timestamp knownFrom,
      Timestamp knownTo,
      String place,
      List<Object> values,
      boolean explained) {

    Link<T> notBefore(String other) {
      return new Link<>(
          row,
          stored,
          VersionOrder.notBefore(version, other),
          knownFrom,
          knownTo,
          place,
          values,
          explained);
    }

    /** Whether it says all that another says; who stands for a value says more. */
    private boolean says(Link<T> other) {
      return values.equals(other.values()) && (explained || !other.explained());
    }
  }

  /**
   * What becomes of a version.
   *
   * @param knownTo null = in force
   * @param write whether the table has to change for it
   * @param standing the version that is in force instead of one that arrived; null where what it
   *     says is in force
   */
  record Judged<T>(
      Link<T> link,
      Outcome outcome,
      Timestamp knownTo,
      String version,
      boolean write,
      String standing) {

    Judged(Link<T> link, Outcome outcome, Timestamp knownTo, String version, boolean write) {
      this(link, outcome, knownTo, version, write, null);
    }

    private Judged<T> outdatedBy(String other) {
      return new Judged<>(link, outcome, knownTo, version, write, other);
    }

    boolean isStale() {
      return !link.stored() && link.knownFrom().equals(knownTo);
    }
  }

  enum Outcome {
    /** Was in the table before. */
    STORED,
    ACCEPTED,
    UNCHANGED
  }

  private static final Comparator<Link<?>> IN_ORDER =
      Comparator.<Link<?>, String>comparing(Link::version)
          .thenComparing(Link::stored, Comparator.reverseOrder())
          .thenComparing(Link::place);

  private Chain() {}

  static <T> List<Judged<T>> judge(List<Link<T>> versions) {
    List<Link<T>> links = Dating.of(versions);
    links.sort(IN_ORDER);
    return withStanding(inTime(links));
  }

  private static <T> List<Judged<T>> inTime(List<Link<T>> links) {
    Set<String> known = new HashSet<>();
    links.stream().filter(Link::stored).map(Link::place).forEach(known::add);
    List<Judged<T>> judged = new ArrayList<>();
    Timestamp laterKnown = null;
    String confirmedBy = null;
    for (int i = links.size() - 1; i >= 0; i--) {
      Link<T> link = links.get(i);
      if (!link.stored() && known.contains(link.place())) {
        // A run that was killed is done again: the row is in the table already.
        judged.add(new Judged<>(link, Outcome.ACCEPTED, link.knownFrom(), link.version(), false));
      } else if (!link.stored() && repeats(links, i, known)) {
        confirmedBy = confirmedBy == null ? link.version() : confirmedBy;
        judged.add(new Judged<>(link, Outcome.UNCHANGED, link.knownFrom(), link.version(), false));
      } else {
        judged.add(kept(link, laterKnown, confirmedBy));
        laterKnown = earlier(laterKnown, link.knownFrom());
        confirmedBy = null;
      }
    }
    return judged;
  }

  /** Tells those that arrived and are not in force what stands instead of them. */
  private static <T> List<Judged<T>> withStanding(List<Judged<T>> judged) {
    Optional<Judged<T>> inForce = judged.stream().filter(one -> one.knownTo() == null).findFirst();
    return inForce
        .map(
            standing ->
                judged.stream()
                    .map(one -> counts(one, standing) ? one : one.outdatedBy(standing.version()))
                    .toList())
        .orElse(judged);
  }

  private static <T> boolean counts(Judged<T> one, Judged<T> standing) {
    return switch (one.outcome()) {
      case STORED -> true;
      case ACCEPTED -> one.link().place().equals(standing.link().place());
      case UNCHANGED -> one.link().values().equals(standing.link().values());
    };
  }

  private static <T> Judged<T> kept(Link<T> link, Timestamp laterKnown, String confirmedBy) {
    Timestamp knownTo = link.stored() && link.knownTo() != null ? link.knownTo() : null;
    if (knownTo == null && laterKnown != null) {
      knownTo = laterKnown.before(link.knownFrom()) ? link.knownFrom() : laterKnown;
    }
    String version = knownTo == null && confirmedBy != null ? confirmedBy : link.version();
    boolean closes = link.stored() && link.knownTo() == null && knownTo != null;
    boolean write = !link.stored() || closes || !version.equals(link.version());
    return new Judged<>(
        link, link.stored() ? Outcome.STORED : Outcome.ACCEPTED, knownTo, version, write);
  }

  /** Whether the version before this one, in the table or arriving with it, says the same. */
  private static <T> boolean repeats(List<Link<T>> links, int index, Set<String> known) {
    for (int i = index - 1; i >= 0; i--) {
      Link<T> before = links.get(i);
      if (before.stored() || !known.contains(before.place())) {
        return before.says(links.get(index));
      }
    }
    return false;
  }

  private static Timestamp earlier(Timestamp one, Timestamp other) {
    return one == null || other.before(one) ? other : one;
  }
}
