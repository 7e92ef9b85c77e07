package rural.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {

  private static final StructType SCHEMA =
      new StructType()
          .add("level", DataTypes.StringType)
          .add("value", DataTypes.createDecimalType(38, 20))
          .add("expected", DataTypes.LongType, false);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aHundredTownsOfWhichOneHasAValue() throws IOException {
    file = folder.resolve("rates.parquet");
    try (ParquetTable table = new ParquetTable(file, SCHEMA, new TreeMap<>())) {
      for (long i = 0; i < 100; i++) {
        table.write(RowFactory.create("town", i == 50 ? new BigDecimal("88.8") : null, i));
      }
    }
  }

  /** In whatever order the library's sets of this process hold them. */
  @Test
  void theEncodingsOfAColumnStandInTheirOwnOrder() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    FileMetaData footer;
    try (var in = Files.newInputStream(file)) {
      int length = (bytes[bytes.length - 8] & 0xff) | (bytes[bytes.length - 7] & 0xff) << 8;
      in.skipNBytes(bytes.length - 8 - length);
      footer = Util.readFileMetaData(in);
    }
    List<ColumnChunk> columns = footer.getRow_groups().get(0).getColumns();
    assertThat(columns).hasSize(3);
    for (ColumnChunk column : columns) {
      assertThat(column.getMeta_data().getEncodings())
          .hasSizeGreaterThan(1)
          .isSortedAccordingTo(Comparator.naturalOrder());
    }
  }

  @Test
  void theFileIsAWholeOne() throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      assertThat(reader.getRecordCount()).isEqualTo(100);
    }
    byte[] before = Files.readAllBytes(file);
    Footer.arrange(file);
    assertThat(file).hasBinaryContent(before);
  }
}
