package rural.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;

/** Rows of this process as data files of a table: planning a Spark job would take far longer. */
final class FewRows {

  private final Table table;
  private final TableLayout layout;

  FewRows(Table table, TableLayout layout) {
    this.table = table;
    this.layout = layout;
  }

  /** Adds rows in one commit; no rows, no commit. */
  void append(List<Row> rows) {
    List<DataFile> files = write(rows);
    if (!files.isEmpty()) {
      AppendFiles append = table.newAppend();
      files.forEach(append::appendFile);
      append.commit();
    }
  }

  /** Puts rows in the place of those of a partition, in one commit on a branch. */
  void replace(List<Row> rows, String column, String value, String branch) {
    OverwriteFiles replace =
        table
            .newOverwrite()
            .overwriteByRowFilter(Expressions.equal(column, value))
            .toBranch(branch);
    write(rows).forEach(replace::addFile);
    replace.commit();
  }

  /** One file a partition, sorted; they belong to nothing until a commit names them. */
  private List<DataFile> write(List<Row> rows) {
    InternalRecordWrapper values = new InternalRecordWrapper(table.schema().asStruct());
    Map<PartitionKey, List<Record>> partitions = new LinkedHashMap<>();
    for (Row row : rows.stream().sorted(order()).toList()) {
      Record written = written(row);
      PartitionKey key = new PartitionKey(table.spec(), table.schema());
      key.partition(values.wrap(written));
      partitions.computeIfAbsent(key, one -> new ArrayList<>()).add(written);
    }
    OutputFileFactory files =
        OutputFileFactory.builderFor(table, 0, 0).format(FileFormat.PARQUET).build();
    return partitions.entrySet().stream()
        .map(one -> file(files, one.getKey(), one.getValue()))
        .toList();
  }

  private DataFile file(OutputFileFactory files, PartitionKey partition, List<Record> rows) {
    try {
      DataWriter<Record> writer = writer(files, partition);
      try (writer) {
        rows.forEach(writer::write);
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

  private Comparator<Row> order() {
    return Stream.concat(layout.partitionedBy().stream(), layout.sortedBy().stream())
        .distinct()
        .map(name -> byColumn(layout.schema().fieldIndex(name)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Comparator<Row> byColumn(int index) {
    return Comparator.comparing(
        row -> (Comparable<Object>) row.get(index),
        Comparator.nullsFirst(Comparator.naturalOrder()));
  }

  private Record written(Row row) {
    Record written = GenericRecord.create(table.schema());
    String[] names = layout.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      if (!row.isNullAt(i)) {
        Type type = table.schema().findField(names[i]).type();
        written.setField(names[i], value(row, i, type));
      }
    }
    return written;
  }

  private static Object value(Row row, int index, Type type) {
    return switch (type.typeId()) {
      case LIST -> new ArrayList<>(row.getList(index));
      case DATE -> row.getDate(index).toLocalDate();
      case TIMESTAMP -> row.<Timestamp>getAs(index).toInstant().atOffset(ZoneOffset.UTC);
      case DECIMAL -> ((BigDecimal) row.get(index)).setScale(((Types.DecimalType) type).scale());
      default -> row.get(index);
    };
  }
}
