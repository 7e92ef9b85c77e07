package rural.jobs.receive;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The register as it would be with what arrived; what is refused leaves it again. */
final class DivisionWorld {

  private final DivisionVersion[] versions;
  private final BitSet gone = new BitSet();

  DivisionWorld(Collection<DivisionVersion> versions) {
    this.versions =
        versions.stream().sorted(DivisionVersion.IN_ORDER).toArray(DivisionVersion[]::new);
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
    List<DivisionVersion> left = new ArrayList<>();
    for (int i = first(code); isOf(code, i); i++) {
      if (!gone.get(i)) {
        left.add(versions[i]);
      }
    }
    return left;
  }

  /** The versions of a code that count, one for each first day. */
  List<DivisionVersion> counting(long code) {
    List<DivisionVersion> left = left(code);
    List<DivisionVersion> counting = new ArrayList<>(left.size());
    for (int i = 0; i < left.size(); i++) {
      if (i + 1 == left.size() || left.get(i + 1).from() != left.get(i).from()) {
        counting.add(left.get(i));
      }
    }
    return counting;
  }

  Optional<DivisionVersion> on(long code, int day) {
    return counting(code).stream().filter(one -> one.isInForce(day)).findFirst();
  }

  private boolean isOf(long code, int i) {
    return i < versions.length && versions[i].code() == code;
  }

  private int first(long code) {
    int low = 0;
    int high = versions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (versions[middle].code() < code) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
