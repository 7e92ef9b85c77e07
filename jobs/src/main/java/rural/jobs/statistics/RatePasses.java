package rural.jobs.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import rural.jobs.table.Groups;
import rural.jobs.table.RateTable;

/**
 * What several statistics ask of the same groups of rates, worked out in one pass over the rates
 * for each way of grouping them. Kept in memory until closed.
 */
public final class RatePasses implements AutoCloseable {

  /** How rates are grouped. */
  public enum Grouping {
    /** One division and indicator, over all quarters. */
    SERIES,
    /** The divisions of one level under one parent, on one indicator: now and a quarter before. */
    SIBLINGS
  }

  /**
   * One statistic's part in a pass.
   *
   * @param name its own among the parts of all statistics
   * @param schema of the rows that the work makes
   */
  public record Part(Grouping grouping, String name, RateGroups.Work work, StructType schema) {}

  /** A pass that has been made: the rows of a part. */
  private interface Made {
    Dataset<Row> rows(Part part);

    void forget();
  }

  private final List<Statistic> statistics;
  private final Map<Grouping, Made> made = new ConcurrentHashMap<>();

  /**
   * @param statistics all that take part
   */
  public RatePasses(List<Statistic> statistics) {
    this.statistics = List.copyOf(statistics);
  }

  /** Rows of the part's schema. */
  Dataset<Row> rows(String name, Material material) {
    List<Part> all = statistics.stream().flatMap(one -> one.parts(material).stream()).toList();
    Part wanted = all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return made.computeIfAbsent(
            wanted.grouping(),
            grouping ->
                pass(
                    groups(grouping, material),
                    all.stream().filter(one -> one.grouping() == grouping).toList(),
                    material.isSmall()))
        .rows(wanted);
  }

  private static Groups groups(Grouping grouping, Material material) {
    FormerCodes former = FormerCodes.of(material.comparison());
    return (grouping == Grouping.SERIES
            ? new RateGroups(material.rates().union(material.history()), series(former))
            : new RateGroups(material.rates().union(before(material)), siblings(former)))
        .groups();
  }

  private static Dataset<Row> before(Material material) {
    String previous = material.quarter().previous().toString();
    return material.history().where(col(RateTable.QUARTER).equalTo(previous));
  }

  private static Column series(FormerCodes former) {
    return concat_ws(
        " ",
        col(RateTable.INDICATOR),
        former.today(col(RateTable.QUARTER), col(RateTable.DIVISION_CODE)));
  }

  /** A division that had another parent before was ranked among others. */
  private static Column siblings(FormerCodes former) {
    Column parent = former.today(col(RateTable.QUARTER), col(RateTable.PARENT_CODE));
    return concat_ws(
        " ", col(RateTable.INDICATOR), col(RateTable.LEVEL), coalesce(parent, lit("")));
  }

  private static Made pass(Groups groups, List<Part> parts, boolean isSmall) {
    return isSmall ? here(groups, parts) : inTasks(groups, parts);
  }

  private static Made here(Groups groups, List<Part> parts) {
    Map<String, List<Row>> rows = new ConcurrentHashMap<>();
    parts.forEach(part -> rows.put(part.name(), new ArrayList<>()));
    for (List<Row> group : groups.hereByKey().values()) {
      List<PublishedRate> rates = RateGroups.sorted(group.iterator());
      parts.forEach(part -> rows.get(part.name()).addAll(part.work().apply(rates)));
    }
    return new Made() {
      @Override
      public Dataset<Row> rows(Part part) {
        return groups.rows().sparkSession().createDataFrame(rows.get(part.name()), part.schema());
      }

      @Override
      public void forget() {}
    };
  }

  /** Each row that is made stands in the column of its part, the others empty. */
  private static Made inTasks(Groups groups, List<Part> parts) {
    StructType schema = new StructType();
    for (Part part : parts) {
      schema = schema.add(part.name(), part.schema(), true);
    }
    List<RateGroups.Work> works = parts.stream().map(Part::work).toList();
    Dataset<Row> all =
        groups
            .flatMap(
                (group, rows) -> beside(works, RateGroups.sorted(rows)).iterator(), schema, false)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Made() {
      @Override
      public Dataset<Row> rows(Part part) {
        return all.where(col(part.name()).isNotNull()).select(part.name() + ".*");
      }

      @Override
      public void forget() {
        all.unpersist();
      }
    };
  }

  private static List<Row> beside(List<RateGroups.Work> works, List<PublishedRate> rates) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      for (Row row : works.get(i).apply(rates)) {
        Object[] cells = new Object[works.size()];
        cells[i] = row;
        rows.add(RowFactory.create(cells));
      }
    }
    return rows;
  }

  @Override
  public void close() {
    made.values().forEach(Made::forget);
  }
}
