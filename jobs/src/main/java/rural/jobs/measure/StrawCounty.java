package rural.jobs.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.schemas.place.Level;

/** Makes the balance of one county, quarter and crop from the lines of the three straw forms. */
final class StrawCounty implements FlatMapGroupsFunction<String, Row, Row> {

  private final Map<String, Ground> grounds;
  private final Coefficients coefficients;

  StrawCounty(Map<String, Ground> grounds, Coefficients coefficients) {
    this.grounds = new TreeMap<>(grounds);
    this.coefficients = coefficients;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> lines) {
    String[] parts = key.split("\\|", -1);
    String province =
        grounds.get(parts[1]).hierarchy().ancestor(parts[0], Level.PROVINCE).orElse(null);
    Ratios ratios =
        new Ratios(coefficients, Integer.parseInt(parts[1].substring(0, 4)), province, parts[2]);
    CropBalance balance = new CropBalance();
    while (lines.hasNext()) {
      Row line = lines.next();
      add(balance, line.getString(1), line.getList(2), ratios);
    }
    return List.of(row(parts, balance)).iterator();
  }

  private static void add(
      CropBalance balance, String form, List<BigDecimal> amounts, Ratios ratios) {
    switch (form) {
      case Straw.PRODUCTION ->
          balance.produce(
              amounts.get(0),
              amounts.get(1),
              amounts.get(2),
              amounts.get(3),
              ratios.ratio(amounts.get(4)),
              ratios.coefficient(amounts.get(5)));
      case Straw.ENTERPRISE ->
          balance.use(amounts.subList(0, CropBalance.USES), amounts.get(CropBalance.USES));
      default ->
          balance.sample(
              amounts.get(CropBalance.USES),
              amounts.get(CropBalance.USES + 1),
              amounts.subList(0, CropBalance.USES),
              ratios.ratio(null),
              ratios.coefficient(null));
    }
  }

  private static Row row(String[] parts, CropBalance balance) {
    List<Object> cells = new ArrayList<>(List.of(parts));
    for (BigDecimal amount : balance.amounts()) {
      cells.add(
          amount == null ? null : amount.setScale(Columns.FINE.scale(), RoundingMode.HALF_UP));
    }
    cells.add(balance.flags().toArray(String[]::new));
    return RowFactory.create(cells.toArray());
  }

  private record Ratios(Coefficients known, int year, String province, String crop) {

    Optional<BigDecimal> ratio(BigDecimal own) {
      return known.grainRatio(own, year, province, crop);
    }

    Optional<BigDecimal> coefficient(BigDecimal own) {
      return known.collectableCoefficient(own, year, province, crop);
    }
  }
}
