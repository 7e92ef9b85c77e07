package rural.jobs.statistics.outlier;

import java.util.List;
import rural.jobs.statistics.Family;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.RatePass;
import rural.jobs.table.OutlierTable;

/** The rows of {@link OutlierTable} for towns and the divisions above them. */
final class DivisionOutliers {

  private static final String SIBLINGS = "outliers_among_siblings";
  private static final String SERIES = "outliers_of_series";

  private DivisionOutliers() {}

  static List<RatePass.Part> parts(Material material) {
    String quarter = material.quarter().toString();
    AmongSiblings siblings =
        new AmongSiblings(Proportions.on(material.book(), material.quarter().end()));
    return List.of(
        new RatePass.Part(
            Family.Grouping.SIBLINGS, SIBLINGS, siblings.on(quarter), OutlierTable.SCHEMA),
        new RatePass.Part(
            Family.Grouping.SERIES, SERIES, new AgainstItself(quarter), OutlierTable.SCHEMA));
  }
}
