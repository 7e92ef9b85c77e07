package rural.jobs.statistics.outlier;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.OutlierTable;
import rural.schemas.contract.Text;

/** {@code published.outliers}: only figures that stand out have a row. */
public final class Outliers implements Statistic {

  private static final Map<String, Text> METHODS =
      Map.of(
          OutlierTable.PEERS, new Text("与同级比", "Against its peers"),
          OutlierTable.FUNNEL, new Text("与同级比（按规模）", "Against its peers, by size"),
          OutlierTable.QUARTER_CHANGE, new Text("环比变化与同级比", "Change since the quarter before"),
          OutlierTable.YEAR_CHANGE, new Text("同比变化与同级比", "Change since the year before"),
          OutlierTable.OWN_SERIES, new Text("与自身历史比", "Against its own past"),
          OutlierTable.SHRINK, new Text("分母缩小", "Shrunk denominator"));

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
  public Map<String, Text> words() {
    Map<String, Text> words = new TreeMap<>(METHODS);
    Arrays.stream(Reason.values()).forEach(reason -> words.put(reason.code(), reason.says()));
    return words;
  }

  @Override
  public List<RatePass.Part> parts(Material material) {
    return DivisionOutliers.parts(material);
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    Dataset<Row> shrunk = ShrunkDenominators.of(material);
    return Optional.of(VillageOutliers.of(material).map(shrunk::union).orElse(shrunk));
  }
}
