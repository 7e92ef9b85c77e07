package rural.jobs.receive.check;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Places;
import rural.schemas.contract.Contract;

/** Arrived rows with what the registry knows of their place. */
public final class PlacedRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final StructType PLACE = place();

  /** Where the parts stand in a row of {@link Places}. */
  private static final int[] PARTS =
      PlaceCheck.PARTS.stream().mapToInt(Places.SCHEMA::fieldIndex).toArray();

  private final int quarter;
  private final int division;

  /**
   * @param arrived {@link ArrivedTable}'s, of one form
   */
  public PlacedRows(StructType arrived) {
    List<String> names = List.of(arrived.fieldNames());
    this.quarter = names.indexOf(Contract.QUARTER);
    this.division = names.indexOf(Contract.DIVISION_CODE);
  }

  /** The arrived columns and the place. */
  public static StructType schema(StructType arrived) {
    return arrived.add(PlaceCheck.PLACE, PLACE);
  }

  /**
   * The row with its place; null where it names no quarter or division, or none that is known.
   *
   * @param book null where the divisions are not known yet
   */
  public Row with(Row row, PlaceBook book) {
    Object[] cells = new Object[row.length() + 1];
    for (int i = 0; i < row.length(); i++) {
      cells[i] = row.get(i);
    }
    String at = text(row, quarter);
    String code = text(row, division);
    cells[row.length()] =
        book == null || at == null || code == null
            ? null
            : book.find(at, code).map(PlacedRows::parts).orElse(null);
    return RowFactory.create(cells);
  }

  private static Row parts(Row place) {
    Object[] parts = new Object[PARTS.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = place.get(PARTS[i]);
    }
    return RowFactory.create(parts);
  }

  private static StructType place() {
    StructType schema = new StructType();
    for (String name : PlaceCheck.PARTS) {
      schema = schema.add(Places.SCHEMA.apply(name));
    }
    return schema;
  }

  private static String text(Row row, int index) {
    return index < 0 ? null : Objects.toString(row.get(index), null);
  }
}
