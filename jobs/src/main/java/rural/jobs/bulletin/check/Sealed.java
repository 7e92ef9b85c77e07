package rural.jobs.bulletin.check;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.bulletin.fact.Rate;

/** The release as its sealed files have it, read by another way than the bulletin was made from. */
public interface Sealed {

  /** Empty where the release has no such row. */
  Optional<Rate> rate(String release, String code, String indicator);

  /**
   * A count of the ledger of issues of a division.
   *
   * @param age of which issues: {@code 31-90} days since they were found, or all
   */
  Optional<String> issues(String release, String code, String age, String column);

  /** How many reports of a form came late from a division. */
  Optional<String> late(String release, String code, String form);

  /**
   * A number of the outlier that a method found in an indicator of a division or village.
   *
   * @param column of the statistic {@code outliers}
   */
  Optional<BigDecimal> outlier(
      String release, String code, String indicator, String method, String column);

  /**
   * A cell of the composite index of a division.
   *
   * @param scope among its siblings ({@code parent}) or its level ({@code level})
   */
  Optional<String> index(String release, String code, String scope, String column);
}
