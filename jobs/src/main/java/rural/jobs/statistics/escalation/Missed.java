package rural.jobs.statistics.escalation;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.TrendTable;

/**
 * A target of the year that the forecast falls short of. Both are set beside each other as they are
 * printed, so that nobody is told that 80.00 is less than 80.
 *
 * @param forecast in %
 * @param goal in %
 */
record Missed(BigDecimal forecast, BigDecimal goal) implements Serializable {

  private static final int DECIMALS = 2;

  /**
   * By {@link #key}.
   *
   * @param trends rows of {@link TrendTable#SCHEMA}
   */
  static Map<String, Missed> of(Dataset<Row> trends) {
    Map<String, Missed> all = new HashMap<>();
    for (Row row :
        trends
            .select(TrendTable.INDICATOR, TrendTable.DIVISION_CODE, "forecast", "goal")
            .filter("forecast < goal")
            .collectAsList()) {
      Missed one = new Missed(printed(row.getDouble(2)), printed(row.getDouble(3)));
      if (one.forecast().compareTo(one.goal()) < 0) {
        all.put(key(row.getString(0), row.getString(1)), one);
      }
    }
    return all;
  }

  static String key(String indicator, String code) {
    return indicator + " " + code;
  }

  private static BigDecimal printed(double percent) {
    return BigDecimal.valueOf(percent).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
