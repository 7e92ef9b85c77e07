package rural.jobs.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * A quarter by Spark, as most teams would write it: Spark's own CSV source, casts, filters, {@code
 * dropDuplicates}, a join with the divisions, a {@code groupBy} for each level. Of what can be set
 * only the number of partitions fits the machine: the default of 200 suits a cluster.
 */
public final class PlainSparkQuarter {

  private final SparkSession spark;
  private final Path canonical;
  private final Path out;
  private final Quarter quarter;

  private PlainSparkQuarter(SparkSession spark, Path canonical, Path out, Quarter quarter) {
    this.spark = spark;
    this.canonical = canonical;
    this.out = out;
    this.quarter = quarter;
  }

  /**
   * @param arguments the folder of {@link CanonicalFiles}, the one to write, the quarter
   */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", Runtime.getRuntime().availableProcessors())
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      run(spark, Path.of(arguments[0]), Path.of(arguments[1]), Quarter.of(arguments[2]));
    }
  }

  /**
   * Writes {@code records/<form>}, {@code sums}, {@code rates.parquet} and {@code rates.csv}, all
   * folders.
   */
  static void run(SparkSession spark, Path canonical, Path out, Quarter quarter) {
    new PlainSparkQuarter(spark, canonical, out, quarter).all();
  }

  private void all() {
    FormSql division = RatesSql.division(quarter);
    PlainSparkPlaces places =
        new PlainSparkPlaces(
            division, foldersOf(division).stream().map(folder -> read(division, folder)).toList());
    places.place().createOrReplaceTempView("place");
    places.expected().createOrReplaceTempView("expected");
    Dataset<Row> located = places.located();
    String sums = out.resolve("sums").toString();
    for (FormSql form : RatesSql.forms(quarter)) {
      if (Files.isDirectory(canonical.resolve(form.form()).resolve(quarter.toString()))) {
        Dataset<Row> records = records(form, located);
        if (!form.indicators().isEmpty()) {
          PlainSparkPlaces.LEVELS.stream()
              .map(level -> sums(form, records, level))
              .reduce(Dataset::unionByName)
              .orElseThrow()
              .write()
              .mode("append")
              .parquet(sums);
        }
      }
    }
    spark.read().parquet(sums).createOrReplaceTempView("sums");
    spark.sql(RatesSql.indicators(quarter)).createOrReplaceTempView("indicators");
    Dataset<Row> rates = spark.sql(RatesSql.rates(quarter)).cache();
    rates.write().parquet(out.resolve("rates.parquet").toString());
    rates.coalesce(1).write().option("header", true).csv(out.resolve("rates.csv").toString());
  }

  private Dataset<Row> read(FormSql form, String folder) {
    Dataset<Row> cells =
        spark
            .read()
            .option("header", true)
            .csv(canonical.resolve(form.form()).resolve(folder).toString());
    return cells
        .select(
            form.types().entrySet().stream()
                .map(one -> col(one.getKey()).cast(one.getValue()).as(one.getKey()))
                .toArray(Column[]::new))
        .filter(form.holds());
  }

  private List<String> foldersOf(FormSql form) {
    try (Stream<Path> folders = Files.list(canonical.resolve(form.form()))) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(folder -> folder.compareTo(quarter.toString()) <= 0)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What holds, once, as it was written. */
  private Dataset<Row> records(FormSql form, Dataset<Row> located) {
    String folder = out.resolve("records").resolve(form.form()).toString();
    Dataset<Row> rows =
        read(form, quarter.toString()).dropDuplicates(form.contract().key().toArray(String[]::new));
    boolean isPlaced = form.contract().field(Contract.DIVISION_CODE).isPresent();
    Dataset<Row> codes = located.select(col("code"));
    (isPlaced ? rows.join(codes, col("division_code").equalTo(col("code")), "left_semi") : rows)
        .write()
        .parquet(folder);
    Dataset<Row> written = spark.read().parquet(folder);
    return isPlaced
        ? written.join(
            located.withColumnRenamed("level", "place_level"),
            col("division_code").equalTo(col("code")))
        : written;
  }

  /** {@code indicator, code, numerator, denominator, reported} of a level. */
  private static Dataset<Row> sums(FormSql form, Dataset<Row> records, Level level) {
    boolean isVillage = form.contract().grain() == Grain.VILLAGE;
    List<FormSql.Sums> all = form.sums(isVillage ? "place_level = 'village' and rural" : "true");
    List<Column> own = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      own.add(expr(all.get(i).numerator()).as("n" + i));
      own.add(expr(all.get(i).denominator()).as("d" + i));
      own.add(expr(all.get(i).records()).as("r" + i));
    }
    String stacked =
        IntStream.range(0, all.size())
            .mapToObj(i -> "'%s', n%2$d, d%2$d, r%2$d".formatted(all.get(i).indicator(), i))
            .collect(Collectors.joining(", ", "stack(" + all.size() + ", ", ")"));
    return records
        .filter(col(level.code()).isNotNull())
        .groupBy(col(level.code()).as("code"))
        .agg(own.get(0), own.subList(1, own.size()).toArray(Column[]::new))
        .selectExpr("code", stacked + " as (indicator, numerator, denominator, reported)");
  }
}
