package rural.jobs.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.datapackage.DataPackage;
import rural.jobs.datapackage.DescribedTable;
import rural.jobs.datapackage.Describing;
import rural.jobs.datapackage.Footer;
import rural.jobs.datapackage.Resource;
import rural.jobs.parquet.ParquetTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.settings.Settings;

/** The files of a release: the same rows give the same bytes, however they were computed. */
public final class ReleaseFiles {

  public static final String CSV = "rates.csv";
  public static final String PARQUET = "rates.parquet";
  public static final String XLSX = "rates.xlsx";
  public static final String DIFFERENCE = "difference.csv";

  /** The folder of the statistics, a file each. */
  public static final String STATISTICS = "statistics";

  private static final List<String> KEY_OF_RATES =
      List.of(RateTable.DIVISION_CODE, RateTable.INDICATOR);

  private final ContractBook book;
  private final Settings settings;
  private final Describing describing;
  private final List<Resource> tables = new ArrayList<>();

  /** For one release: what it wrote is what {@link #writePackage} describes. */
  public ReleaseFiles(ContractBook book, Settings settings) {
    this.book = book;
    this.settings = settings;
    this.describing = new Describing(book);
  }

  /**
   * Writes {@code rates.csv}, {@code rates.parquet} and {@code rates.xlsx}.
   *
   * @param rates of the release, as {@code RateTable.SCHEMA}; read once
   */
  public void writeRates(Dataset<Row> rates, Release release, Path folder) throws IOException {
    StructType schema = RateTable.SCHEMA;
    DescribedTable table = describing.own("rates", schema, KEY_OF_RATES);
    int level = schema.fieldIndex(RateTable.LEVEL);
    int indicator = schema.fieldIndex(RateTable.INDICATOR);
    int target = schema.fieldIndex(RateTable.TARGET);
    RateTally tally = new RateTally();
    try (CsvTable csv = new CsvTable(folder.resolve(CSV), schema);
        ParquetTable parquet =
            new ParquetTable(folder.resolve(PARQUET), schema, Footer.of(table))) {
      for (Iterator<Row> rows = InOrder.of(rates, schema); rows.hasNext(); ) {
        Row row = rows.next();
        csv.write(row);
        parquet.write(row);
        tally.add(row.getString(indicator), row.getString(level), !row.isNullAt(target));
      }
    }
    describe(table, folder, CSV);
    new RateWorkbook(
            book, release, Imprint.of(release, settings), tally.of(folder.resolve(CSV)), "")
        .write(folder.resolve(XLSX));
  }

  /**
   * Writes rates alone, as {@code rates.csv} of a release has them.
   *
   * @param rates as {@code RateTable.SCHEMA}; read once
   * @return how many there are
   */
  public static long writeCsv(Dataset<Row> rates, Path file) throws IOException {
    long count = 0;
    try (CsvTable csv = new CsvTable(file, RateTable.SCHEMA)) {
      for (Iterator<Row> rows = InOrder.of(rates, RateTable.SCHEMA); rows.hasNext(); count++) {
        csv.write(rows.next());
      }
    }
    return count;
  }

  /**
   * Writes {@code statistics/<name>.csv} and {@code .parquet}, the header alone where there are no
   * rows.
   *
   * @param rows as {@code schema}; read once
   * @param key columns that tell a row from every other, in the order of the file
   */
  public void writeStatistic(
      String name, Dataset<Row> rows, StructType schema, List<String> key, Path folder)
      throws IOException {
    Path into = Files.createDirectories(folder.resolve(STATISTICS));
    DescribedTable table = describing.own(name, schema, key);
    try (CsvTable csv = new CsvTable(into.resolve(name + ".csv"), schema);
        ParquetTable parquet =
            new ParquetTable(into.resolve(name + ".parquet"), schema, Footer.of(table))) {
      for (Iterator<Row> each = InOrder.of(rows, schema, key); each.hasNext(); ) {
        Row row = each.next();
        csv.write(row);
        parquet.write(row);
      }
    }
    describe(table, folder, STATISTICS + "/" + name + ".csv");
  }

  /** Writes {@code difference.csv} from {@link Difference#between}. */
  public void writeDifference(Dataset<Row> difference, Path folder) throws IOException {
    try (CsvTable csv = new CsvTable(folder.resolve(DIFFERENCE), Difference.SCHEMA)) {
      InOrder.of(difference, Difference.SCHEMA).forEachRemaining(csv::write);
    }
    describe(describing.own("difference", Difference.SCHEMA, KEY_OF_RATES), folder, DIFFERENCE);
  }

  /** Writes {@code datapackage.json}, which describes the CSV files written so far. */
  public void writePackage(Release release, Path folder) throws IOException {
    DataPackage all =
        new DataPackage(
            release.id(),
            new Text(
                "农村人居环境整治统计 " + release.id(),
                "Statistics of rural environment remediation, release " + release.id()),
            release.createdAt());
    for (Resource one : tables) {
      all.add(one);
    }
    all.write(folder);
  }

  private void describe(DescribedTable table, Path folder, String file) throws IOException {
    Path path = folder.resolve(file);
    tables.add(
        new Resource(
            table,
            Resource.Format.CSV,
            List.of(new Resource.Part(file, Files.size(path), Sha256.of(path)))));
  }
}
