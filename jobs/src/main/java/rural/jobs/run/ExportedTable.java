package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.datapackage.DescribedTable;
import rural.jobs.datapackage.Describing;
import rural.jobs.datapackage.Footer;
import rural.jobs.datapackage.Resource;
import rural.jobs.parquet.ParquetTable;
import rural.jobs.release.InOrder;
import rural.jobs.release.Sha256;
import rural.jobs.table.RateTable;
import rural.jobs.table.RecordTable;
import rural.jobs.view.Counting;
import rural.jobs.view.LatestView;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.control.Release;

/**
 * A table that may be exported: one of releases, or the one of a form.
 *
 * @param contract of the form; empty for a table of releases
 */
record ExportedTable(TableLayout layout, Optional<Contract> contract) {

  /** By name without namespace, in the order in which people look for them. */
  static Map<String, ExportedTable> all(ContractBook book) {
    Map<String, ExportedTable> all = new LinkedHashMap<>();
    for (TableLayout table : Tables.published()) {
      put(all, new ExportedTable(table, Optional.empty()));
    }
    for (Contract one : book.contracts()) {
      put(all, new ExportedTable(Tables.of(one), Optional.of(one)));
    }
    return all;
  }

  private static void put(Map<String, ExportedTable> all, ExportedTable one) {
    all.put(one.name(), one);
  }

  String name() {
    return layout.name().substring(layout.name().indexOf('.') + 1);
  }

  /** What was written of it. */
  record Written(DescribedTable table, List<Resource.Part> files, long rows) {}

  boolean isIn(Warehouse warehouse, Release release) {
    return warehouse.exists(layout.name())
        && warehouse.references().exists(layout.name(), release.id());
  }

  /**
   * A file for each quarter, below a folder of the table's name; or one file.
   *
   * @param lineage rows of {@code panel.lineage} as the release knew the divisions
   */
  Written write(
      Warehouse warehouse, Release release, Path folder, ContractBook book, Dataset<Row> lineage)
      throws IOException {
    warehouse.describe("export of " + layout.name());
    Dataset<Row> rows =
        counted(warehouse.read(layout, release.id()).filter(seenBy(release)), lineage);
    DescribedTable table = described(book);
    SortedMap<String, String> about = Footer.of(table);
    about.put("release", release.id());
    List<Resource.Part> files = new ArrayList<>();
    long count = 0;
    for (Map.Entry<String, Dataset<Row>> part : parts(rows).entrySet()) {
      Path file = folder.resolve(part.getKey());
      Files.createDirectories(file.getParent());
      count += write(part.getValue(), table, about, file);
      files.add(new Resource.Part(part.getKey(), Files.size(file), Sha256.of(file)));
    }
    return new Written(table, files, count);
  }

  private DescribedTable described(ContractBook book) {
    Describing describing = new Describing(book);
    return contract
        .map(one -> describing.of(one, columns(one), one.key()))
        .orElseGet(() -> describing.own(name(), layout.schema(), Tables.key(layout)));
  }

  private StructType columns(Contract form) {
    StructType own = LatestView.columns(layout.schema());
    return Counting.isOf(form)
        ? new StructType(
            Stream.of(own, Counting.SCHEMA)
                .flatMap(one -> Arrays.stream(one.fields()))
                .toArray(StructField[]::new))
        : own;
  }

  private Dataset<Row> counted(Dataset<Row> rows, Dataset<Row> lineage) {
    return contract
        .filter(Counting::isOf)
        .map(one -> Counting.with(rows, one, lineage))
        .orElse(rows);
  }

  /** Of a form the versions that were in force for the release. */
  private Column seenBy(Release release) {
    if (contract.isEmpty()) {
      return col(RateTable.RELEASE).equalTo(release.id());
    }
    Column then = lit(Timestamp.from(release.cutOff()));
    return col(RecordTable.KNOWN_FROM)
        .leq(then)
        .and(col(RecordTable.KNOWN_TO).isNull().or(col(RecordTable.KNOWN_TO).gt(then)));
  }

  /** File → its rows; at least one file, so that a table without rows has its columns. */
  private Map<String, Dataset<Row>> parts(Dataset<Row> rows) {
    if (!Arrays.asList(layout.schema().fieldNames()).contains(Contract.QUARTER)) {
      return Map.of(name() + ".parquet", rows);
    }
    Map<String, Dataset<Row>> parts = new LinkedHashMap<>();
    for (Row row :
        rows.select(Contract.QUARTER).distinct().orderBy(Contract.QUARTER).collectAsList()) {
      String quarter = row.getString(0);
      parts.put(
          name() + "/" + quarter + ".parquet", rows.filter(col(Contract.QUARTER).equalTo(quarter)));
    }
    return parts.isEmpty() ? Map.of(name() + ".parquet", rows) : parts;
  }

  private static long write(
      Dataset<Row> rows, DescribedTable table, SortedMap<String, String> about, Path file)
      throws IOException {
    StructType schema = table.schema();
    long count = 0;
    try (ParquetTable parquet = new ParquetTable(file, schema, about)) {
      for (Iterator<Row> each = InOrder.of(rows, schema, table.key()); each.hasNext(); count++) {
        parquet.write(each.next());
      }
    }
    return count;
  }
}
