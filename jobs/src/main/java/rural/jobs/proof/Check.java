package rural.jobs.proof;

import java.util.ArrayList;
import java.util.List;
import rural.schemas.contract.Text;

/**
 * What was looked at, and what of it is not as it was written.
 *
 * @param name such as {@code releases}
 * @param looked how many files, entries or rows
 */
public record Check(String name, long looked, List<Text> faults) {

  public Check {
    faults = List.copyOf(faults);
  }

  /** Gathers while it is looked. */
  static final class Looking {

    private final String name;
    private final List<Text> faults = new ArrayList<>();
    private long looked;

    Looking(String name) {
      this.name = name;
    }

    void looked() {
      looked++;
    }

    void fault(Text fault) {
      faults.add(fault);
    }

    void faults(List<Text> more) {
      faults.addAll(more);
    }

    Check done() {
      return new Check(name, looked, faults);
    }
  }
}
