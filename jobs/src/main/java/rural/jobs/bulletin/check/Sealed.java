package rural.jobs.bulletin.check;

import java.util.Optional;
import rural.jobs.bulletin.fact.Rate;

/** The release as its sealed files have it, read by another way than the bulletin was made from. */
public interface Sealed {

  /** Empty where the release has no such row. */
  Optional<Rate> rate(String release, String code, String indicator);

  /**
   * A whole number of a statistic of the release.
   *
   * @param table {@code problems}: the row of the division's total; {@code composite}: its row
   *     among its siblings
   */
  Optional<String> statistic(String release, String table, String code, String column);
}
