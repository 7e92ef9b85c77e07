package rural.jobs.statistics;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** A row being filled in, cell by cell, by the names of its columns; what is not set is null. */
public final class Cells {

  /** The columns of a table, looked up once for all its rows. */
  public static final class Layout {

    private final Map<String, Integer> places = new HashMap<>();

    public Layout(StructType schema) {
      for (String name : schema.fieldNames()) {
        places.put(name, places.size());
      }
    }

    /** A row with nothing in it. */
    public Cells cells() {
      return new Cells(places);
    }
  }

  private final Map<String, Integer> places;
  private final Object[] cells;

  private Cells(Map<String, Integer> places) {
    this.places = places;
    this.cells = new Object[places.size()];
  }

  /** Sets the columns that say of which figure the row is: the first six of many tables. */
  public void place(PublishedRate rate) {
    set("quarter", rate.quarter());
    set("division_code", rate.code());
    set("division_name", rate.name());
    set("level", rate.level());
    set("parent_code", rate.parent());
    set("indicator", rate.indicator());
  }

  /**
   * @param value of the type of the column; may be null
   */
  public void set(String column, Object value) {
    cells[places.get(column)] = value;
  }

  public Row row() {
    return RowFactory.create(cells);
  }
}
