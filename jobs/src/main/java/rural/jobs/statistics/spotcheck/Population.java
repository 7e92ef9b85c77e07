package rural.jobs.statistics.spotcheck;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Hierarchy;
import rural.schemas.place.Level;

/** What divisions from county up reported, of the indicators that were checked. */
final class Population implements Serializable {

  private final Map<String, Total> totals = new HashMap<>();
  private final Map<String, List<String>> counties = new HashMap<>();

  /**
   * @param numerator null where no record counts
   * @param denominator null where no record counts
   */
  record Total(BigDecimal numerator, BigDecimal denominator, long villages)
      implements Serializable {

    static final Total NONE = new Total(null, null, 0);
  }

  /**
   * @param measures {@code division_code, indicator, numerator, denominator, reported}
   */
  Population(Hierarchy hierarchy, List<Row> measures) {
    for (String county : hierarchy.at(Level.COUNTY)) {
      for (String above : hierarchy.ancestorsOrSelf(county)) {
        counties.computeIfAbsent(above, code -> new ArrayList<>()).add(county);
      }
    }
    for (Row row : measures) {
      totals.put(
          key(row.getString(0), row.getString(1)),
          new Total(row.getDecimal(2), row.getDecimal(3), row.getLong(4)));
    }
  }

  Total total(String division, String indicator) {
    return totals.getOrDefault(key(division, indicator), Total.NONE);
  }

  /** County → villages whose report counts; nothing for a division without counties. */
  Map<String, Long> sizes(String division, String indicator) {
    Map<String, Long> sizes = new HashMap<>();
    for (String county : counties.getOrDefault(division, List.of())) {
      sizes.put(county, total(county, indicator).villages());
    }
    return sizes;
  }

  private static String key(String division, String indicator) {
    return division + "|" + indicator;
  }
}
