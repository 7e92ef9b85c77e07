package rural.jobs.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * A table as one plain Parquet file. Written here and not by Spark, so that it lies in the local
 * folder whatever cluster computed the rows, in one pass with the other files, and so that its
 * bytes depend on nothing but the rows.
 */
public final class ParquetTable implements Closeable {

  private final Path file;
  private final ParquetWriter<Row> writer;

  /**
   * @param about key-value pairs for the file's footer, sorted so that the bytes do not depend on
   *     where they come from
   */
  public ParquetTable(Path file, StructType schema, SortedMap<String, String> about)
      throws IOException {
    this.file = file;
    writer =
        new Builder(new LocalOutputFile(file), new ParquetRows(schema, about))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build();
  }

  public void write(Row row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
    Footer.arrange(file);
  }

  private static final class Builder extends ParquetWriter.Builder<Row, Builder> {

    private final ParquetRows rows;

    Builder(OutputFile file, ParquetRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
      return rows;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract in the superclass still
    protected WriteSupport<Row> getWriteSupport(Configuration configuration) {
      return rows;
    }
  }
}
