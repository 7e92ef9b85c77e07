package rural.jobs.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.Definition;
import rural.jobs.table.Types;

/**
 * Sums the records of a partition at their base divisions. A county's records lie together, so that
 * little is left to shuffle.
 */
final class BaseSums implements MapPartitionsFunction<Row, Row> {

  static final String INDICATOR = "indicator";

  /** Sums at one base division; {@code units} is the number of units among the records. */
  static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(Columns.QUARTER, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add("numerator", Types.AMOUNT)
          .add("denominator", Types.AMOUNT)
          .add("reported", DataTypes.LongType)
          .add("units", DataTypes.LongType)
          .add("flags", Types.TEXTS);

  private final Map<String, List<Definition>> byForm;
  private final Map<String, Hierarchy> byQuarter;

  private record Key(String form, String quarter, String base) {}

  BaseSums(Map<String, List<Definition>> byForm, Map<String, Hierarchy> byQuarter) {
    this.byForm = new HashMap<>(byForm);
    this.byQuarter = new HashMap<>(byQuarter);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> records) {
    Map<Key, Tally> tallies = new HashMap<>();
    while (records.hasNext()) {
      Row row = records.next();
      String form = row.getString(0);
      String quarter = row.getString(1);
      String base = byQuarter.get(quarter).placeOf(row.getString(2));
      tallies
          .computeIfAbsent(new Key(form, quarter, base), key -> new Tally(byForm.get(form).size()))
          .add(row.getBoolean(3), row.getList(4), row.getList(5), row.getList(6));
    }
    List<Row> sums = new ArrayList<>();
    tallies.forEach((key, tally) -> sums.addAll(rows(key, tally)));
    return sums.iterator();
  }

  private List<Row> rows(Key key, Tally tally) {
    List<Definition> definitions = byForm.get(key.form());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < definitions.size(); i++) {
      if (definitions.get(i).quarters().contains(key.quarter())) {
        rows.add(tally.row(definitions.get(i), i, key.quarter(), key.base()));
      }
    }
    return rows;
  }
}
