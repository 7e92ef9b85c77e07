package rural.jobs.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.listType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.math.BigInteger;
import java.util.Arrays;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** The Parquet schema of a table, in the types that every Parquet reader knows. */
final class ParquetSchema {

  static final String LIST = "list";
  static final String ELEMENT = "element";

  private ParquetSchema() {}

  static MessageType of(StructType schema) {
    Type[] columns = Arrays.stream(schema.fields()).map(ParquetSchema::of).toArray(Type[]::new);
    return Types.buildMessage().addFields(columns).named("table");
  }

  /** Bytes that hold every value of the decimal type. */
  static int bytes(DecimalType type) {
    return BigInteger.TEN.pow(type.precision()).bitLength() / 8 + 1;
  }

  private static Type of(StructField field) {
    Repetition repetition = field.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
    DataType type = field.dataType();
    if (type instanceof ArrayType) {
      return Types.buildGroup(repetition)
          .as(listType())
          .addField(
              Types.repeatedGroup()
                  .addField(Types.required(BINARY).as(stringType()).named(ELEMENT))
                  .named(LIST))
          .named(field.name());
    }
    if (type instanceof DecimalType decimal) {
      return Types.primitive(FIXED_LEN_BYTE_ARRAY, repetition)
          .length(bytes(decimal))
          .as(decimalType(decimal.scale(), decimal.precision()))
          .named(field.name());
    }
    if (type instanceof StringType) {
      return Types.primitive(BINARY, repetition).as(stringType()).named(field.name());
    }
    if (type instanceof TimestampType) {
      return Types.primitive(INT64, repetition)
          .as(timestampType(true, TimeUnit.MICROS))
          .named(field.name());
    }
    if (type instanceof DateType) {
      return Types.primitive(INT32, repetition).as(dateType()).named(field.name());
    }
    return Types.primitive(plain(field), repetition).named(field.name());
  }

  private static PrimitiveTypeName plain(StructField field) {
    DataType type = field.dataType();
    if (type instanceof LongType) {
      return INT64;
    }
    if (type instanceof IntegerType) {
      return INT32;
    }
    if (type instanceof DoubleType) {
      return DOUBLE;
    }
    if (type instanceof BooleanType) {
      return BOOLEAN;
    }
    throw new IllegalArgumentException(
        "No Parquet form for column " + field.name() + " of type " + field.dataType());
  }
}
