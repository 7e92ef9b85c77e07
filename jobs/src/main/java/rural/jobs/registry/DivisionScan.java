package rural.jobs.registry;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.schemas.place.Level;

/**
 * One pass over the dated divisions, so that hundreds of thousands of villages never reach the
 * driver: towns and above come back as they are, villages only where they are asked for, all others
 * as counts for each parent and day.
 */
final class DivisionScan implements MapPartitionsFunction<Row, Row> {

  private static final StructType SCHEMA =
      new StructType()
          .add(Division.CODE, DataTypes.StringType)
          .add(Division.NAME, DataTypes.StringType)
          .add(Division.LEVEL, DataTypes.StringType)
          .add(Division.PARENT, DataTypes.StringType)
          .add(Division.RURAL, DataTypes.BooleanType)
          .add(Division.VALID_FROM, DataTypes.IntegerType)
          .add(Division.VALID_TO, DataTypes.IntegerType)
          .add("day", DataTypes.IntegerType)
          .add("villages", DataTypes.LongType);

  private final Set<String> wanted;
  private final List<LocalDate> days;

  private DivisionScan(Collection<String> wanted, List<LocalDate> days) {
    this.wanted = new HashSet<>(wanted);
    this.days = new ArrayList<>(days);
  }

  /** What the driver learns of the divisions. */
  record Findings(List<Division> divisions, Map<LocalDate, Map<String, Long>> ruralVillages) {}

  static Findings of(Dataset<Row> division, Collection<String> wanted, List<LocalDate> days) {
    Column isAsked =
        col(Division.LEVEL)
            .notEqual(Level.VILLAGE.code())
            .or(col(Division.CODE).isInCollection(Set.copyOf(wanted)));
    Dataset<Row> versions = columns(division);
    List<Row> rows =
        (days.isEmpty() ? versions.filter(isAsked) : versions)
            .mapPartitions(new DivisionScan(wanted, days), Encoders.row(SCHEMA))
            .collectAsList();
    List<Division> divisions = new ArrayList<>();
    Map<LocalDate, Map<String, Long>> counts = new HashMap<>();
    for (Row row : rows) {
      if (row.isNullAt(7)) {
        divisions.add(division(row));
      } else {
        counts
            .computeIfAbsent(LocalDate.ofEpochDay(row.getInt(7)), day -> new HashMap<>())
            .merge(row.getString(3), row.getLong(8), Long::sum);
      }
    }
    return new Findings(divisions, counts);
  }

  /** The columns that {@link #division} reads, days as numbers. */
  static Dataset<Row> columns(Dataset<Row> division) {
    return division.selectExpr(
        Division.CODE,
        Division.NAME,
        Division.LEVEL,
        Division.PARENT,
        Division.RURAL,
        "unix_date(" + Division.VALID_FROM + ") as " + Division.VALID_FROM,
        "unix_date(" + Division.VALID_TO + ") as " + Division.VALID_TO);
  }

  static Division division(Row row) {
    return new Division(
        row.getString(0),
        row.getString(1),
        Level.parse(row.getString(2)).orElseThrow(() -> unknownLevel(row)),
        row.isNullAt(3) ? "" : row.getString(3),
        !row.isNullAt(4) && row.getBoolean(4),
        row.isNullAt(5) ? LocalDate.MIN : LocalDate.ofEpochDay(row.getInt(5)),
        row.isNullAt(6) ? LocalDate.MAX : LocalDate.ofEpochDay(row.getInt(6)));
  }

  private static IllegalArgumentException unknownLevel(Row row) {
    return new IllegalArgumentException(
        "Division " + row.getString(0) + " has level '" + row.getString(2) + "'");
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    List<Row> found = new ArrayList<>();
    List<Map<String, Long>> counts = new ArrayList<>();
    days.forEach(day -> counts.add(new HashMap<>()));
    while (rows.hasNext()) {
      Row row = rows.next();
      Division one = division(row);
      if (one.level() != Level.VILLAGE || wanted.contains(one.code())) {
        found.add(answer(row, null, null));
      }
      for (int i = 0; i < days.size(); i++) {
        if (one.level() == Level.VILLAGE && one.rural() && one.isInForce(days.get(i))) {
          counts.get(i).merge(one.parent(), 1L, Long::sum);
        }
      }
    }
    for (int i = 0; i < days.size(); i++) {
      int day = (int) days.get(i).toEpochDay();
      counts.get(i).forEach((parent, n) -> found.add(count(parent, day, n)));
    }
    return found.iterator();
  }

  private static Row answer(Row row, Integer day, Long villages) {
    return RowFactory.create(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6),
        day,
        villages);
  }

  private static Row count(String parent, int day, long villages) {
    return RowFactory.create(null, null, null, parent, null, null, null, day, villages);
  }
}
