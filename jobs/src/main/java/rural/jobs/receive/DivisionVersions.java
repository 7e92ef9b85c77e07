package rural.jobs.receive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Division;
import rural.jobs.table.RecordTable;
import rural.schemas.place.Level;

/** Brings rows of form 农环00 to this process as {@link DivisionVersion}s, packed on their way. */
public final class DivisionVersions {

  private DivisionVersions() {}

  /** Those that the register has in force by knowledge. */
  static List<DivisionVersion> stored(Dataset<Row> rows) {
    return read(rows, false);
  }

  static List<DivisionVersion> arrived(Dataset<Row> rows) {
    return read(rows, true);
  }

  private static List<DivisionVersion> read(Dataset<Row> rows, boolean arrived) {
    MapPartitionsFunction<Row, byte[]> pack = DivisionVersions::pack;
    List<DivisionVersion> versions = new ArrayList<>();
    rows.selectExpr(
            "cast(" + Division.CODE + " as bigint)",
            "coalesce(cast(" + Division.PARENT + " as bigint), " + DivisionVersion.NO_PARENT + "L)",
            Division.LEVEL,
            "unix_date(" + Division.VALID_FROM + ")",
            "coalesce(unix_date(" + Division.VALID_TO + "), " + Integer.MAX_VALUE + ")",
            "coalesce(unix_date(try_cast(substring("
                + RecordTable.VERSION
                + ", 1, 10) as date)), "
                + DivisionVersion.UNDATED
                + ")",
            "unix_micros(" + RecordTable.RECEIVED_AT + ")",
            arrived ? RecordTable.SUBMISSION_ID : "''",
            RecordTable.ROW_NUMBER)
        .mapPartitions(pack, Encoders.BINARY())
        .collectAsList()
        .forEach(chunk -> unpack(chunk, versions));
    return versions;
  }

  private static Iterator<byte[]> pack(Iterator<Row> rows) throws IOException {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(chunk)) {
      while (rows.hasNext()) {
        Row row = rows.next();
        out.writeLong(row.getLong(0));
        out.writeLong(row.getLong(1));
        out.writeUTF(row.getString(2));
        out.writeInt(row.getInt(3));
        out.writeInt(row.getInt(4));
        out.writeInt(row.getInt(5));
        out.writeLong(row.getLong(6));
        out.writeUTF(row.getString(7));
        out.writeInt(row.getInt(8));
      }
    }
    return List.of(chunk.toByteArray()).iterator();
  }

  private static void unpack(byte[] chunk, List<DivisionVersion> versions) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(chunk))) {
      while (in.available() > 0) {
        versions.add(
            new DivisionVersion(
                in.readLong(),
                in.readLong(),
                Level.parse(in.readUTF()).orElseThrow(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readUTF().intern(),
                in.readInt()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Packed divisions cannot be read back", e);
    }
  }
}
