package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udaf;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.receive.check.ArrivedTable;
import rural.jobs.receive.check.Checks;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;

/** Gathers {@link CheckedSums} from checked rows in the same pass that writes them. */
final class SheetTally extends Aggregator<Row, CheckedSums, CheckedSums> {

  private static final long serialVersionUID = 1L;

  private static final StructType INPUT =
      new StructType()
          .add("submission", DataTypes.StringType)
          .add("tail", DataTypes.BinaryType)
          .add("taken", DataTypes.BooleanType)
          .add("flagged", DataTypes.BooleanType)
          .add("quarter", DataTypes.StringType)
          .add("key", DataTypes.LongType);

  /** An aggregate over checked rows; read its value with {@link #sums}. */
  static Column of(Contract contract) {
    return udaf(new SheetTally(), Encoders.row(INPUT))
        .apply(
            col(RecordTable.SUBMISSION_ID),
            col(ArrivedTable.TAIL),
            Checks.isTaken(),
            size(col(RecordTable.FLAGS)).gt(0),
            contract.isQuarterly() ? col(Contract.QUARTER) : lit(null).cast("string"),
            xxhash64(contract.key().stream().map(name -> col(name)).toArray(Column[]::new)));
  }

  static CheckedSums sums(byte[] value) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(value))) {
      return (CheckedSums) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("What was gathered cannot be read back", e);
    }
  }

  @Override
  public CheckedSums zero() {
    return new CheckedSums();
  }

  @Override
  public CheckedSums reduce(CheckedSums sums, Row row) {
    if (row.isNullAt(1)) {
      sums.data(
          row.getString(0),
          row.getBoolean(2),
          row.getBoolean(3),
          row.isNullAt(4) ? null : row.getString(4),
          row.getLong(5));
    } else {
      sums.tail(row.getString(0), row.getAs(1));
    }
    return sums;
  }

  @Override
  public CheckedSums merge(CheckedSums one, CheckedSums other) {
    return one.plus(other);
  }

  @Override
  public CheckedSums finish(CheckedSums sums) {
    return sums;
  }

  @Override
  public Encoder<CheckedSums> bufferEncoder() {
    return Encoders.javaSerialization(CheckedSums.class);
  }

  @Override
  public Encoder<CheckedSums> outputEncoder() {
    return Encoders.javaSerialization(CheckedSums.class);
  }
}
