package rural.jobs.statistics;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.RateTable;

/**
 * What several statistics ask of the rates of the quarter and of those before it, worked out in one
 * pass over all of them, a {@link Family} at a time. Kept in memory until closed.
 */
public final class RatePass implements AutoCloseable {

  /**
   * One statistic's part in the pass.
   *
   * @param name its own among the parts of all statistics
   * @param schema of the rows that the work makes
   */
  public record Part(Family.Grouping grouping, String name, RateGroups.Work work, StructType schema)
      implements Serializable {}

  /** The pass once it is made: the rows of a part. */
  private interface Made {
    Dataset<Row> rows(Part part);

    void forget();
  }

  private static final String KEY = "family";

  private final List<Statistic> statistics;
  private Made made;

  /**
   * @param statistics all that take part
   */
  public RatePass(List<Statistic> statistics) {
    this.statistics = List.copyOf(statistics);
  }

  /** Rows of the part's schema. */
  synchronized Dataset<Row> rows(String name, Material material) {
    List<Part> parts = statistics.stream().flatMap(one -> one.parts(material).stream()).toList();
    if (made == null) {
      Families families =
          new Families(
              parts,
              material.quarter().toString(),
              material.quarter().previous().toString(),
              FormerCodes.of(material.comparison()));
      Groups groups = groups(material, families.former());
      made = material.isSmall() ? here(groups, families) : inTasks(groups, families);
    }
    return made.rows(
        parts.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow());
  }

  private static Groups groups(Material material, FormerCodes former) {
    Column own =
        concat_ws(" ", col(RateTable.LEVEL), coalesce(col(RateTable.PARENT_CODE), lit("")));
    Column today =
        coalesce(
            keyOfToday(material.ground(), former)
                .apply(col(RateTable.QUARTER), col(RateTable.DIVISION_CODE)),
            own);
    Dataset<Row> rates = PublishedRate.with(material.rates(), own.as(KEY));
    Dataset<Row> history = PublishedRate.with(material.history(), today.as(KEY));
    return new Groups(rates.union(history), col(KEY));
  }

  /** The family that a division of then belongs to today; null where it is no more. */
  private static UserDefinedFunction keyOfToday(Carried<Ground> ground, FormerCodes former) {
    UDF2<String, String, String> key =
        (quarter, code) -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          String today = former.codeOfToday(quarter, code);
          return hierarchy.contains(today)
              ? Family.key(hierarchy.level(today).code(), hierarchy.parent(today).orElse(null))
              : null;
        };
    return udf(key, DataTypes.StringType);
  }

  /** What is done with each family, and what of it belongs to which part. */
  private record Families(List<Part> parts, String quarter, String previous, FormerCodes former)
      implements Serializable {

    /** The rows of each part, by its place. */
    List<List<Row>> rows(String key, List<PublishedRate> rates) {
      Family family = new Family(key, rates, quarter, previous, former);
      Map<Family.Grouping, Collection<List<PublishedRate>>> groups =
          new EnumMap<>(Family.Grouping.class);
      List<List<Row>> all = new ArrayList<>();
      for (Part part : parts) {
        List<Row> rows = new ArrayList<>();
        groups
            .computeIfAbsent(part.grouping(), family::by)
            .forEach(group -> rows.addAll(part.work().apply(group)));
        all.add(rows);
      }
      return all;
    }
  }

  private static Made here(Groups groups, Families families) {
    Map<String, List<Row>> rows = new TreeMap<>();
    families.parts().forEach(part -> rows.put(part.name(), new ArrayList<>()));
    groups
        .hereByKey()
        .forEach(
            (key, group) -> {
              List<List<Row>> made = families.rows(key, RateGroups.sorted(group.iterator()));
              for (int i = 0; i < made.size(); i++) {
                rows.get(families.parts().get(i).name()).addAll(made.get(i));
              }
            });
    return new Made() {
      @Override
      public Dataset<Row> rows(Part part) {
        return groups.rows().sparkSession().createDataFrame(rows.get(part.name()), part.schema());
      }

      @Override
      public void forget() {}
    };
  }

  /**
   * The rows stand side by side, a column for each part; only their own column says what they are.
   */
  private static Made inTasks(Groups groups, Families families) {
    StructType schema = new StructType();
    for (Part part : families.parts()) {
      schema = schema.add(part.name(), part.schema(), true);
    }
    Dataset<Row> all =
        groups
            .flatMap(
                (key, rows) -> beside(families.rows(key, RateGroups.sorted(rows))).iterator(),
                schema,
                false)
            .persist(StorageLevel.MEMORY_AND_DISK());
    all.count();
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

  /** Rows of all parts in one line, as few lines as the longest part has. */
  private static List<Row> beside(List<List<Row>> parts) {
    List<Row> lines = new ArrayList<>();
    int longest = parts.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      Object[] cells = new Object[parts.size()];
      for (int part = 0; part < cells.length; part++) {
        cells[part] = i < parts.get(part).size() ? parts.get(part).get(i) : null;
      }
      lines.add(RowFactory.create(cells));
    }
    return lines;
  }

  @Override
  public synchronized void close() {
    if (made != null) {
      made.forget();
    }
  }
}
