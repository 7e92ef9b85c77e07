package rural.jobs.statistics.outlier;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.table.OutlierTable;

/** The rows of {@link OutlierTable} for towns and the divisions above them. */
final class DivisionOutliers {

  private DivisionOutliers() {}

  static Dataset<Row> of(Material material) {
    return amongSiblings(material).union(againstThemselves(material));
  }

  private static Dataset<Row> amongSiblings(Material material) {
    AmongSiblings work =
        new AmongSiblings(Proportions.on(material.book(), material.quarter().end()));
    return new RateGroups(material.rates(), PublishedRate::siblings)
        .map(work, OutlierTable.SCHEMA, material.isSmall());
  }

  private static Dataset<Row> againstThemselves(Material material) {
    FormerCodes former = FormerCodes.of(material.comparison());
    Dataset<Row> all =
        PublishedRate.select(material.rates()).union(PublishedRate.select(material.history()));
    return new RateGroups(all, rate -> rate.indicator() + " " + former.codeOfToday(rate))
        .map(
            new AgainstItself(material.quarter().toString()),
            OutlierTable.SCHEMA,
            material.isSmall());
  }
}
