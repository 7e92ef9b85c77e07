package rural.jobs.statistics;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** A row being filled in, cell by cell, by the names of its columns; what is not set is null. */
public final class Cells {

  private final StructType schema;
  private final Object[] cells;

  public Cells(StructType schema) {
    this.schema = schema;
    this.cells = new Object[schema.length()];
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
    cells[schema.fieldIndex(column)] = value;
  }

  public Row row() {
    return RowFactory.create(cells);
  }
}
