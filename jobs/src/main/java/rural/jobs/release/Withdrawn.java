package rural.jobs.release;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;

/**
 * Holds what is published after a withdrawal: why the release went stands until somebody answers
 * that it no longer does. Otherwise the next run would bring back the very same figures.
 */
public final class Withdrawn {

  static final String RULE = "withdrawn";

  /** A finding has room for two thousand letters. */
  private static final int LONGEST = 1500;

  private Withdrawn() {}

  /**
   * @param withdrawals those that stand
   */
  public static List<Finding> findings(List<Release> withdrawals) {
    return withdrawals.stream().map(Withdrawn::finding).toList();
  }

  private static Finding finding(Release one) {
    String why = one.withdrawnBecause().orElse("");
    return new Finding(
        RULE,
        new Text(
                "{0} 已撤回，理由：{1}；理由消除后由负责人批准，方可再发布",
                "Release {0} was withdrawn: {1}; once that no longer holds, somebody has to"
                    + " approve")
            .with(one.id(), why.length() <= LONGEST ? why : why.substring(0, LONGEST) + "…"));
  }
}
