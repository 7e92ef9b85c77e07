package rural.jobs.receive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The register as it would be with what arrived; what is refused leaves it again. */
final class DivisionWorld {

  /** Codes have 12 digits, 40 bits; the rest of a long tells the versions apart while sorting. */
  private static final int INDEX_BITS = 23;

  private final DivisionVersion[] versions;
  private final long[] codes;
  private final BitSet gone = new BitSet();

  DivisionWorld(List<DivisionVersion> unsorted) {
    if (unsorted.size() >= 1 << INDEX_BITS) {
      throw new IllegalStateException(unsorted.size() + " divisions are more than can be held");
    }
    long[] order = new long[unsorted.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = unsorted.get(i).code() << INDEX_BITS | i;
    }
    Arrays.sort(order);
    versions = new DivisionVersion[order.length];
    codes = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      versions[i] = unsorted.get((int) (order[i] & ((1 << INDEX_BITS) - 1)));
      codes[i] = versions[i].code();
    }
    for (int from = 0, to = 0; from < codes.length; from = to) {
      to = end(from);
      if (to > from + 1) {
        Arrays.sort(versions, from, to, DivisionVersion.IN_ORDER);
      }
    }
  }

  /** Where the versions of the code at a place end. */
  private int end(int from) {
    int to = from;
    while (to < codes.length && codes[to] == codes[from]) {
      to++;
    }
    return to;
  }

  List<DivisionVersion> all() {
    List<DivisionVersion> left = new ArrayList<>();
    for (int i = 0; i < versions.length; i++) {
      if (!gone.get(i)) {
        left.add(versions[i]);
      }
    }
    return left;
  }

  void remove(DivisionVersion refused) {
    for (int i = first(refused.code()); isOf(refused.code(), i); i++) {
      if (versions[i].equals(refused)) {
        gone.set(i);
      }
    }
  }

  /** Every version of a code that is left, also those in whose place another counts. */
  List<DivisionVersion> left(long code) {
    int first = first(code);
    if (isOf(code, first) && !isOf(code, first + 1)) {
      return gone.get(first) ? List.of() : List.of(versions[first]); // as nearly all are
    }
    List<DivisionVersion> left = new ArrayList<>();
    for (int i = first; isOf(code, i); i++) {
      if (!gone.get(i)) {
        left.add(versions[i]);
      }
    }
    return left;
  }

  /** The versions of a code that count, one for each first day. */
  List<DivisionVersion> counting(long code) {
    List<DivisionVersion> left = left(code);
    if (left.size() < 2) {
      return left;
    }
    List<DivisionVersion> counting = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      if (i + 1 == left.size() || left.get(i + 1).from() != left.get(i).from()) {
        counting.add(left.get(i));
      }
    }
    return counting;
  }

  Optional<DivisionVersion> on(long code, int day) {
    for (DivisionVersion one : counting(code)) {
      if (one.isInForce(day)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private boolean isOf(long code, int i) {
    return i < codes.length && codes[i] == code;
  }

  private int first(long code) {
    int low = 0;
    int high = codes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (codes[middle] < code) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
