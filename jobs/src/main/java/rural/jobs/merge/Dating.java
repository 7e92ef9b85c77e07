package rural.jobs.merge;

import java.util.ArrayList;
import java.util.List;
import rural.jobs.table.VersionOrder;

/**
 * Places versions that arrived without a date: behind all that was received before them, and before
 * every dated one that came with them or comes later. So a correction without a date counts, and
 * does not stand in the way of one whose date is known.
 */
final class Dating {

  private Dating() {}

  static <T> List<Chain.Link<T>> of(List<Chain.Link<T>> versions) {
    List<Chain.Link<T>> dated = new ArrayList<>();
    for (Chain.Link<T> link : versions) {
      boolean isOpen = !link.stored() && VersionOrder.isUndated(link.version());
      dated.add(isOpen ? placed(link, versions) : link);
    }
    return dated;
  }

  private static <T> Chain.Link<T> placed(Chain.Link<T> link, List<Chain.Link<T>> versions) {
    Chain.Link<T> placed = link;
    for (Chain.Link<T> other : versions) {
      placed =
          isBefore(other, link) || isSame(other, link) ? placed.notBefore(other.version()) : placed;
    }
    return placed;
  }

  private static boolean isBefore(Chain.Link<?> other, Chain.Link<?> link) {
    return VersionOrder.isReceivedBefore(other.version(), link.version());
  }

  /** A killed run has entered it already, or what it confirms: it gets the place it had. */
  private static boolean isSame(Chain.Link<?> other, Chain.Link<?> link) {
    return other.stored()
        && VersionOrder.submission(other.version()).equals(VersionOrder.submission(link.version()));
  }
}
