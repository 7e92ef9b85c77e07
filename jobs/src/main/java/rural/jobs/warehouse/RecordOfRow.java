package rural.jobs.warehouse;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;

/**
 * Spark's rows as Iceberg's records, which have other objects for days, moments and decimals.
 *
 * @param schema of the table that the rows belong to
 */
record RecordOfRow(Schema schema) {

  /**
   * @param row with its schema; it may have more columns than the table
   */
  Record of(Row row) {
    Record record = GenericRecord.create(schema);
    for (Types.NestedField field : schema.columns()) {
      int place = row.fieldIndex(field.name());
      record.setField(field.name(), value(row, place, field.type()));
    }
    return record;
  }

  /** The key of the stored row that a change replaces; empty where it replaces none. */
  Optional<List<Object>> replaced(Row change, MergePlan plan) {
    List<Object> key = new ArrayList<>();
    for (String name : plan.matchedBy()) {
      int place = change.fieldIndex(MergePlan.MATCH + name);
      key.add(value(change, place, schema.findType(name)));
    }
    return key.stream().anyMatch(Objects::isNull) ? Optional.empty() : Optional.of(key);
  }

  private static Object value(Row row, int place, Type type) {
    if (row.isNullAt(place)) {
      return null;
    }
    return switch (type.typeId()) {
      case LIST -> new ArrayList<>(row.getList(place));
      case DATE -> row.getDate(place).toLocalDate();
      case TIMESTAMP -> row.<Timestamp>getAs(place).toInstant().atOffset(ZoneOffset.UTC);
      case DECIMAL -> ((BigDecimal) row.get(place)).setScale(((Types.DecimalType) type).scale());
      default -> row.get(place);
    };
  }
}
