package rural.jobs.warehouse;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.iceberg.data.Record;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Iceberg's records as Spark's rows: the way back from {@link RecordOfRow}.
 *
 * @param schema of the rows; columns that a record lacks are null
 */
record RowOfRecord(StructType schema) {

  Row of(Record record) {
    StructField[] fields = schema.fields();
    Object[] cells = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      cells[i] = cell(record.getField(fields[i].name()), fields[i].dataType());
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private static Object cell(Object value, DataType type) {
    if (value == null) {
      return null;
    }
    if (type instanceof ArrayType) {
      return CollectionConverters.asScala((List<?>) value).toSeq();
    }
    if (type instanceof DateType) {
      return Date.valueOf((LocalDate) value);
    }
    return type instanceof TimestampType
        ? Timestamp.from(((OffsetDateTime) value).toInstant())
        : value;
  }
}
