package rural.jobs.warehouse;

import java.util.Set;
import org.apache.iceberg.spark.SparkCatalog;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.procedures.UnboundProcedure;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import rural.jobs.table.LineageTable;
import rural.jobs.table.PlaceTable;

/**
 * The tables for who only reads: as they are, or as they were when they got a tag. One without the
 * tag did not exist then; but what is derived from the register has all its days in it, and no tag.
 */
public final class ReadingCatalog extends SparkCatalog {

  static final String TAG = "tag";

  private static final Set<String> DERIVED = Set.of(LineageTable.NAME, PlaceTable.NAME);

  private String tag;

  /** For Spark, which makes catalogs by the name of their class. */
  public ReadingCatalog() {}

  @Override
  protected org.apache.iceberg.catalog.Catalog buildIcebergCatalog(
      String name, CaseInsensitiveStringMap options) {
    tag = options.get(TAG);
    return super.buildIcebergCatalog(name, options);
  }

  @Override
  public Table loadTable(Identifier identifier) throws NoSuchTableException {
    if (tag == null) {
      return super.loadTable(identifier);
    }
    try {
      return loadTable(identifier, tag);
    } catch (IllegalArgumentException untagged) {
      if (DERIVED.contains(identifier.toString())) {
        return super.loadTable(identifier);
      }
      throw new NoSuchTableException(identifier);
    }
  }

  /** Refused here, because Spark runs a procedure while it still analyses the call. */
  @Override
  public UnboundProcedure loadProcedure(Identifier identifier) {
    throw ReadOnly.refused("call " + identifier);
  }
}
