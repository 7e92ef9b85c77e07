package rural.jobs.receive.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Places;
import rural.schemas.contract.Contract;

/** Arrived rows with what the registry knows of their place; few enough to be looked up here. */
public final class PlacedRows {

  private static final StructType PLACE = place();

  private record Key(String quarter, String division) {}

  private PlacedRows() {}

  /** {@link ArrivedTable} and the place. */
  public static StructType schema(Contract contract) {
    return ArrivedTable.schema(contract).add(PlaceCheck.PLACE, PLACE);
  }

  /**
   * @param arrived rows of {@link ArrivedTable}
   * @param places rows of {@link Places} with their {@code quarter}
   */
  public static List<Row> of(Contract contract, List<Row> arrived, List<Row> places) {
    Map<Key, Row> known = new HashMap<>();
    for (Row row : places) {
      known.put(new Key(row.getAs(Contract.QUARTER), row.getAs(Places.DIVISION_CODE)), parts(row));
    }
    StructType schema = ArrivedTable.schema(contract);
    int quarter = index(schema, Contract.QUARTER);
    int division = index(schema, Contract.DIVISION_CODE);
    return arrived.stream()
        .map(row -> with(row, known.get(new Key(text(row, quarter), text(row, division)))))
        .toList();
  }

  private static Row with(Row row, Row place) {
    Object[] cells = new Object[row.length() + 1];
    for (int i = 0; i < row.length(); i++) {
      cells[i] = row.get(i);
    }
    cells[row.length()] = place;
    return RowFactory.create(cells);
  }

  private static Row parts(Row place) {
    return RowFactory.create(
        PlaceCheck.PARTS.stream().map(name -> place.<Object>getAs(name)).toArray());
  }

  private static StructType place() {
    StructType schema = new StructType();
    for (String name : PlaceCheck.PARTS) {
      schema = schema.add(Places.SCHEMA.apply(name));
    }
    return schema;
  }

  private static int index(StructType schema, String name) {
    return List.of(schema.fieldNames()).indexOf(name);
  }

  private static String text(Row row, int index) {
    return index < 0 ? null : Objects.toString(row.get(index), null);
  }
}
