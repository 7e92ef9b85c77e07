package rural.jobs.parquet;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.SortedMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Writes rows into Parquet, column by column; a null is a column left out. */
final class ParquetRows extends WriteSupport<Row> {

  private final StructType schema;
  private final SortedMap<String, String> about;
  private RecordConsumer consumer;

  ParquetRows(StructType schema, SortedMap<String, String> about) {
    this.schema = schema;
    this.about = about;
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(ParquetSchema.of(schema), about);
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in the superclass still
  public WriteContext init(Configuration configuration) {
    return new WriteContext(ParquetSchema.of(schema), about);
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    consumer = recordConsumer;
  }

  @Override
  public void write(Row row) {
    consumer.startMessage();
    StructField[] fields = schema.fields();
    for (int i = 0; i < fields.length; i++) {
      if (!row.isNullAt(i)) {
        consumer.startField(fields[i].name(), i);
        write(fields[i], row.get(i));
        consumer.endField(fields[i].name(), i);
      }
    }
    consumer.endMessage();
  }

  private void write(StructField field, Object value) {
    if (value instanceof String text) {
      consumer.addBinary(Binary.fromString(text));
    } else if (value instanceof Long number) {
      consumer.addLong(number);
    } else if (value instanceof Integer number) {
      consumer.addInteger(number);
    } else if (value instanceof Boolean flag) {
      consumer.addBoolean(flag);
    } else if (value instanceof Double number) {
      consumer.addDouble(number);
    } else if (value instanceof Date day) {
      consumer.addInteger((int) day.toLocalDate().toEpochDay());
    } else if (value instanceof Timestamp moment) {
      consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant()));
    } else if (value instanceof BigDecimal number) {
      consumer.addBinary(decimal((DecimalType) field.dataType(), number));
    } else if (value instanceof scala.collection.Seq<?> texts) {
      list(scala.jdk.javaapi.CollectionConverters.asJava(texts));
    } else {
      throw new IllegalArgumentException(
          "No Parquet form for " + value.getClass() + " in column " + field.name());
    }
  }

  private void list(Iterable<?> texts) {
    consumer.startGroup();
    if (texts.iterator().hasNext()) {
      consumer.startField(ParquetSchema.LIST, 0);
      for (Object text : texts) {
        consumer.startGroup();
        consumer.startField(ParquetSchema.ELEMENT, 0);
        consumer.addBinary(Binary.fromString((String) text));
        consumer.endField(ParquetSchema.ELEMENT, 0);
        consumer.endGroup();
      }
      consumer.endField(ParquetSchema.LIST, 0);
    }
    consumer.endGroup();
  }

  /** Big-endian two's complement, filled with the sign to the fixed length. */
  private static Binary decimal(DecimalType type, BigDecimal number) {
    byte[] digits = number.setScale(type.scale()).unscaledValue().toByteArray();
    byte[] bytes = new byte[ParquetSchema.bytes(type)];
    Arrays.fill(bytes, (byte) (number.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, bytes, bytes.length - digits.length, digits.length);
    return Binary.fromConstantByteArray(bytes);
  }
}
