package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import rural.jobs.receive.check.Magnitude;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.Statistic;
import rural.jobs.statistics.composite.Composite;
import rural.jobs.statistics.escalation.Proposals;
import rural.jobs.statistics.magnitude.Magnitudes;
import rural.jobs.statistics.outlier.Outliers;
import rural.jobs.statistics.problems.Problems;
import rural.jobs.statistics.punctuality.Punctuality;
import rural.jobs.statistics.spotcheck.SpotChecks;
import rural.jobs.statistics.standing.Standings;
import rural.jobs.statistics.strawsample.StrawSamples;
import rural.jobs.statistics.trend.Trends;
import rural.jobs.table.RateTable;
import rural.jobs.table.SideBySide;
import rural.jobs.warehouse.TableLayout;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.fault.MachineFaults;

/**
 * The statistics of a quarter, kept in memory until closed. One that fails is left out and named,
 * since the rates stand without it; a fault of the machine stops the run as it does everywhere.
 *
 * @param rows name of a statistic → its rows, as its schema
 * @param memory what of the rows is kept apart from the pass
 * @param failures name of a statistic that could not be computed → why
 * @param pass over the rates, from which rows were made
 * @param took how long they took, the rates being there
 */
record Statistics(
    Map<String, Dataset<Row>> rows,
    List<Dataset<Row>> memory,
    Map<String, String> failures,
    RatePass pass,
    Duration took)
    implements AutoCloseable {

  /** The one that looks back at its own earlier rows. */
  static final Statistic PROPOSALS = new Proposals();

  /** Every statistic of a release: to add one, add a line. */
  static final List<Statistic> ALL =
      List.of(
          new Trends(),
          new Standings(),
          new Composite(),
          new Outliers(),
          new SpotChecks(),
          new StrawSamples(),
          new Problems(),
          new Punctuality(),
          new Magnitudes(Magnitude::again),
          PROPOSALS);

  Statistics {
    rows = new TreeMap<>(rows);
    failures = new TreeMap<>(failures);
  }

  static Statistics of(List<Statistic> statistics, Material material) {
    long begin = System.nanoTime();
    Map<String, Dataset<Row>> rows = new ConcurrentHashMap<>();
    Map<String, String> failures = new ConcurrentHashMap<>();
    Collection<Dataset<Row>> memory = new ConcurrentLinkedQueue<>();
    SideBySide.run(
        inTurn(statistics, material),
        material.isSmall(),
        one -> {
          try {
            rows.put(one.name(), kept(one, material, memory));
          } catch (RuntimeException e) {
            if (MachineFaults.of(e).isPresent()) {
              throw e;
            }
            failures.put(one.name(), String.valueOf(e));
          }
        });
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Statistics(rows, List.copyOf(memory), failures, material.pass(), took);
  }

  /** One that makes the pass, those that do without it meanwhile, then those that wait for it. */
  private static List<Statistic> inTurn(List<Statistic> statistics, Material material) {
    Map<Boolean, List<Statistic>> inPass =
        statistics.stream()
            .collect(Collectors.partitioningBy(one -> !one.parts(material).isEmpty()));
    List<Statistic> turn = new ArrayList<>(inPass.get(true));
    turn.addAll(Math.min(1, turn.size()), inPass.get(false));
    return turn;
  }

  /** Worked out here and now, so that what fails, fails before the release is begun. */
  private static Dataset<Row> kept(
      Statistic statistic, Material material, Collection<Dataset<Row>> memory) {
    material
        .rates()
        .sparkSession()
        .sparkContext()
        .setJobGroup("compute", statistic.name() + " of " + material.quarter(), false);
    StructType schema = statistic.schema();
    Column[] columns =
        Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
    if (material.isSmall()) {
      Dataset<Row> rows = statistic.rows(material).select(columns);
      return rows.sparkSession().createDataFrame(rows.collectAsList(), schema);
    }
    return statistic
        .rows(
            material,
            apart -> {
              memory.add(apart.persist(StorageLevel.MEMORY_AND_DISK()));
              apart.count();
              return apart;
            })
        .select(columns);
  }

  /** Such as {@code 1.2}. */
  String seconds() {
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }

  /** The rows with the release they are of, by statistic. */
  Map<Statistic, Dataset<Row>> of(Release release) {
    Map<Statistic, Dataset<Row>> all = new LinkedHashMap<>();
    ALL.stream()
        .filter(one -> rows.containsKey(one.name()))
        .forEach(
            one ->
                all.put(
                    one, rows.get(one.name()).withColumn(RateTable.RELEASE, lit(release.id()))));
    return all;
  }

  /** What a code in the cells of a statistic means; itself where the statistic does not say. */
  static Text word(String statistic, String code) {
    return ALL.stream()
        .filter(one -> one.name().equals(statistic))
        .flatMap(one -> Optional.ofNullable(one.words().get(code)).stream())
        .findFirst()
        .orElse(new Text(code, code));
  }

  /** Where the rows of a statistic lie. */
  static TableLayout table(Statistic statistic) {
    return Tables.published(statistic.name(), statistic.schema(), statistic.key());
  }

  @Override
  public void close() {
    memory.forEach(Dataset::unpersist);
    pass.close();
  }
}
