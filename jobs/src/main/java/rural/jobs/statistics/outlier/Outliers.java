package rural.jobs.statistics.outlier;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.OutlierTable;

/** {@code published.outliers}: only figures that stand out have a row. */
public final class Outliers implements Statistic {

  @Override
  public String name() {
    return "outliers";
  }

  @Override
  public StructType schema() {
    return OutlierTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(
        OutlierTable.QUARTER,
        OutlierTable.INDICATOR,
        OutlierTable.DIVISION_CODE,
        OutlierTable.METHOD);
  }

  @Override
  public Dataset<Row> rows(Material material) {
    return DivisionOutliers.of(material).union(VillageOutliers.of(material));
  }
}
