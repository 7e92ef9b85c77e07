package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.Definition;
import rural.jobs.table.Carried;
import rural.jobs.table.Types;

/**
 * Sums the records of a partition at their base divisions. A county's records lie together, so that
 * little is left to shuffle.
 */
final class BaseSums implements MapPartitionsFunction<Row, Row> {

  static final String INDICATOR = "indicator";

  /**
   * Sums at one base division. {@code units} is the number of units among the records, {@code
   * unit_size} the sum of their denominators; {@code absent} units are known and have no record,
   * {@code last_known} of them with a denominator of earlier, which add up to {@code last_size};
   * {@code sized} is how many units {@code unit_size} is of, and {@code unmeant} units are not
   * meant by the indicator. A {@link Roster} says of villages which of them it is.
   */
  static final StructType SCHEMA =
      new StructType()
          .add(INDICATOR, DataTypes.StringType)
          .add(Columns.QUARTER, DataTypes.StringType)
          .add(Columns.BASE_CODE, DataTypes.StringType)
          .add("numerator", Types.AMOUNT)
          .add("denominator", Types.AMOUNT)
          .add("reported", DataTypes.LongType)
          .add("units", DataTypes.LongType)
          .add("flags", Types.TEXTS)
          .add("unit_size", Types.AMOUNT)
          .add("absent", DataTypes.LongType)
          .add("last_size", Types.AMOUNT)
          .add("last_known", DataTypes.LongType)
          .add("roster", DataTypes.BinaryType)
          .add("sized", DataTypes.LongType)
          .add("unmeant", DataTypes.LongType);

  private final Map<String, List<Definition>> byForm;
  private final Carried<Map<String, Hierarchy>> byQuarter;
  private final String newest;

  private record Key(String form, String quarter, String base) {}

  BaseSums(
      Map<String, List<Definition>> byForm,
      Carried<Map<String, Hierarchy>> byQuarter,
      String newest) {
    this.newest = newest;
    this.byForm = new HashMap<>(byForm);
    this.byQuarter = byQuarter;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> records) {
    Map<String, Hierarchy> hierarchies = byQuarter.value();
    Map<Key, Tally> tallies = new HashMap<>();
    Map<Key, Roster[]> rosters = new HashMap<>();
    while (records.hasNext()) {
      Row row = records.next();
      String form = row.getString(0);
      String quarter = row.getString(1);
      String base = hierarchies.get(quarter).placeOf(row.getString(2));
      tallies
          .computeIfAbsent(new Key(form, quarter, base), key -> new Tally(byForm.get(form).size()))
          .add(new Tally.Line(row));
      if (!row.isNullAt(7)) {
        Key now = new Key(form, quarter, hierarchies.get(newest).placeOf(row.getString(8)));
        enter(row, rosters.computeIfAbsent(now, key -> new Roster[byForm.get(form).size()]));
      }
    }
    List<Row> sums = new ArrayList<>();
    tallies.forEach((key, tally) -> sums.addAll(rows(key, tally)));
    rosters.forEach((key, all) -> sums.addAll(rows(key, all)));
    return sums.iterator();
  }

  /** Who counts on both sides and with what, and what is known of who does not. */
  private void enter(Row row, Roster[] rosters) {
    List<Definition> definitions = byForm.get(row.getString(0));
    List<Long> whole = row.getList(4);
    List<BigDecimal> exact = row.getList(5);
    Tally.Line line = new Tally.Line(row);
    for (int i = 0; i < rosters.length; i++) {
      BigDecimal size = Tally.size(whole, exact, i);
      BigDecimal known = size == null ? line.size(i) : size;
      if ((known != null || line.isUnmeant(i)) && definitions.get(i).asksSizesOfVillages()) {
        rosters[i] = rosters[i] == null ? new Roster() : rosters[i];
        BigDecimal numerator = Tally.side(whole, exact, 2 * i);
        rosters[i].add(
            new Roster.Entry(row.getLong(7), row.getLong(10), parts(row), numerator, known));
      }
    }
  }

  private static List<Roster.Part> parts(Row row) {
    return row.isNullAt(11)
        ? List.of()
        : row.<String>getList(11).stream().map(Roster.Part::of).toList();
  }

  private List<Row> rows(Key key, Roster[] rosters) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < rosters.length; i++) {
      if (rosters[i] != null) {
        String id = byForm.get(key.form()).get(i).id();
        rows.add(
            RowFactory.create(
                id,
                key.quarter(),
                key.base(),
                null,
                null,
                null,
                null,
                new String[0],
                null,
                0L,
                null,
                0L,
                rosters[i].bytes(),
                0L,
                0L));
      }
    }
    return rows;
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
