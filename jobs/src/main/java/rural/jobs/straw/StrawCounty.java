package rural.jobs.straw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Ground;
import rural.jobs.sides.Columns;
import rural.jobs.table.Carried;

/** Makes the balance of one county, quarter and crop from the lines of the three straw forms. */
final class StrawCounty implements FlatMapGroupsFunction<String, Row, Row> {

  private final Carried<Map<String, Ground>> grounds;
  private final Coefficients coefficients;

  StrawCounty(Carried<Map<String, Ground>> grounds, Coefficients coefficients) {
    this.grounds = grounds;
    this.coefficients = coefficients;
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> lines) {
    String[] parts = key.split("\\|", -1);
    Ratios ratios = Ratios.of(coefficients, grounds.value().get(parts[1]), parts[0], parts[2]);
    CropBalance balance = new CropBalance();
    while (lines.hasNext()) {
      Row line = lines.next();
      balance.add(
          line.getString(line.fieldIndex(Columns.FORM)),
          line.getList(line.fieldIndex("amounts")),
          ratios);
    }
    return List.of(row(parts, balance)).iterator();
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
}
