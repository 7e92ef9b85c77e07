package rural.jobs.table;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The column types of the product. */
public final class Types {

  /** A reported decimal: up to 18 digits before the point and ten after it. */
  public static final DecimalType REPORTED = DataTypes.createDecimalType(28, 10);

  /** A sum of measures, in the unit of the measure. */
  public static final DecimalType AMOUNT = DataTypes.createDecimalType(38, 12);

  /** A rate in %, or a difference of rates in percentage points: far beyond what is printed. */
  public static final DecimalType PERCENT = DataTypes.createDecimalType(38, 20);

  public static final DataType TEXTS = DataTypes.createArrayType(DataTypes.StringType, false);

  private Types() {}

  /** A column with its meaning, which becomes the comment of the table's column. */
  public static StructField column(String name, DataType type, boolean nullable, String comment) {
    return new StructField(name, type, nullable, Metadata.empty()).withComment(comment);
  }

  static StructType schema(List<StructField> columns) {
    return new StructType(columns.toArray(StructField[]::new));
  }
}
