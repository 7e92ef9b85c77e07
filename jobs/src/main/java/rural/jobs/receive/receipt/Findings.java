package rural.jobs.receive.receipt;

import java.util.List;

/**
 * The findings that a receipt lists, and how many there are.
 *
 * @param listed the first ones, at most {@link #LIMIT}
 * @param total all of them, listed or not
 */
public record Findings(List<Finding> listed, long total) {

  /** More than this nobody works through by hand. */
  public static final int LIMIT = 10_000;

  public static final Findings NONE = new Findings(List.of(), 0);

  public Findings {
    listed = List.copyOf(listed);
    if (listed.size() > LIMIT || total < listed.size()) {
      throw new IllegalArgumentException(
          listed.size() + " findings listed of " + total + "; at most " + LIMIT + " are listed");
    }
  }

  /** Lists the first of all findings. */
  public static Findings of(List<Finding> all) {
    return new Findings(all.subList(0, Math.min(LIMIT, all.size())), all.size());
  }

  public boolean isEmpty() {
    return total == 0;
  }

  long unlisted() {
    return total - listed.size();
  }
}
