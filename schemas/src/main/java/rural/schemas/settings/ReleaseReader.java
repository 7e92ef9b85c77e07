package rural.schemas.settings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Branch;

/** Reads the gates of a release. */
final class ReleaseReader {

  private static final String SERIES_BREAK = "series_break";

  private ReleaseReader() {}

  static Settings.Release read(Branch at) {
    at.allowing(
        List.of(
            "minimum_completeness", "largest_revision_pp", "published_after_days", SERIES_BREAK));
    Settings.Release usual = Settings.DEFAULT.release();
    return new Settings.Release(
        SettingsReader.percent(at, "minimum_completeness").orElse(usual.minimumCompleteness()),
        SettingsReader.percent(at, "largest_revision_pp").or(usual::largestRevisionPp),
        SettingsReader.days(at, "published_after_days"),
        factor(at).orElse(usual.seriesBreak()));
  }

  private static Optional<BigDecimal> factor(Branch at) {
    Optional<BigDecimal> factor = at.number(SERIES_BREAK);
    if (factor.isPresent() && factor.get().compareTo(BigDecimal.ONE) <= 0) {
      at.problem(
          SERIES_BREAK,
          new Text("应为大于 1 的倍数，如 1.5；现为 {0}", "Expected a factor above 1, such as 1.5; found {0}")
              .with(factor.get()));
    }
    return factor;
  }
}
