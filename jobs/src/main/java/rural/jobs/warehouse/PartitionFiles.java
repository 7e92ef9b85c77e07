package rural.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;

/** The data files of a table, written and read in this process. */
record PartitionFiles(Table table, TableLayout layout) {

  /** One file a partition, sorted; they belong to nothing until a commit names them. */
  List<DataFile> write(List<Record> records) {
    InternalRecordWrapper values = new InternalRecordWrapper(table.schema().asStruct());
    Map<PartitionKey, List<Record>> partitions = new LinkedHashMap<>();
    for (Record record : records.stream().sorted(order()).toList()) {
      PartitionKey key = new PartitionKey(table.spec(), table.schema());
      key.partition(values.wrap(record));
      partitions.computeIfAbsent(key, one -> new ArrayList<>()).add(record);
    }
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build();
    return partitions.entrySet().stream()
        .map(one -> file(files, one.getKey(), one.getValue()))
        .toList();
  }

  /** Those that may hold rows for which the condition holds. */
  List<DataFile> among(Expression condition) {
    List<DataFile> found = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().filter(condition).planFiles()) {
      tasks.forEach(task -> found.add(task.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the files of " + layout.name(), e);
    }
    return found;
  }

  /** Its rows with all columns of the table; null in those that were added after it was written. */
  List<Record> read(DataFile file) {
    List<Record> records = new ArrayList<>();
    forEach(file, records::add);
    return records;
  }

  /** The same, one at a time, so that none need be held. */
  void forEach(DataFile file, Consumer<Record> taker) {
    try (CloseableIterable<Record> rows =
        Parquet.read(table.io().newInputFile(file.location()))
            .project(table.schema())
            .createReaderFunc(type -> GenericParquetReaders.buildReader(table.schema(), type))
            .build()) {
      rows.forEach(taker);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file.location(), e);
    }
  }

  private DataFile file(OutputFileFactory files, PartitionKey partition, List<Record> records) {
    try {
      DataWriter<Record> writer = writer(files, partition);
      try (writer) {
        records.forEach(writer::write);
      }
      return writer.toDataFile();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to table " + layout.name(), e);
    }
  }

  private DataWriter<Record> writer(OutputFileFactory files, PartitionKey partition)
      throws IOException {
    return Parquet.writeData(files.newOutputFile(table.spec(), partition).encryptingOutputFile())
        .forTable(table)
        .withPartition(partition)
        .withSortOrder(table.sortOrder())
        .createWriterFunc(GenericParquetWriter::create)
        .build();
  }

  private Comparator<Record> order() {
    return Stream.concat(layout.partitionedBy().stream(), layout.sortedBy().stream())
        .distinct()
        .map(PartitionFiles::byColumn)
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Record> byColumn(String name) {
    return Comparator.comparing(
        record -> (Comparable<Object>) record.getField(name),
        Comparator.nullsFirst(Comparator.naturalOrder()));
  }
}
