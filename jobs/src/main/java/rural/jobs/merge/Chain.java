package rural.jobs.merge;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The versions of one key, sorted by when they were submitted and received.
 *
 * <p>The last one is in force. A new version with the values of the one before it is not stored
 * again; it only confirms it, and so moves it to its own place in time. A version is known from its
 * arrival until a later version is known; one that arrives after a later version is never in force.
 */
final class Chain {

  /** A version before it is judged; {@code place} is the cell range it came from. */
  record Link<T>(
      T row,
      boolean stored,
      String version,
      Timestamp knownFrom,
      Timestamp knownTo,
      String place,
      List<Object> values) {}

  /**
   * What becomes of a version.
   *
   * @param knownTo null = in force
   * @param write whether the table has to change for it
   */
  record Judged<T>(
      Link<T> link, Outcome outcome, Timestamp knownTo, String version, boolean write) {

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
    List<Link<T>> links = new ArrayList<>(versions);
    links.sort(IN_ORDER);
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
        return before.values().equals(links.get(index).values());
      }
    }
    return false;
  }

  private static Timestamp earlier(Timestamp one, Timestamp other) {
    return one == null || other.before(one) ? other : one;
  }
}
