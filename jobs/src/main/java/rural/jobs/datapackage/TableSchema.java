package rural.jobs.datapackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.TimestampType;
import rural.jobs.table.RateTable;

/** The columns of a table in the words of Frictionless Table Schema. */
final class TableSchema {

  private TableSchema() {}

  static ObjectNode of(DescribedTable table, Resource.Format format, ObjectMapper json) {
    ObjectNode schema = json.createObjectNode();
    ArrayNode fields = schema.putArray("fields");
    table.columns().forEach(column -> fields.add(field(column, format, json)));
    if (table.isKeyComplete() && !table.key().isEmpty()) {
      table.key().forEach(schema.putArray("primaryKey")::add);
    } else if (!table.key().isEmpty()) {
      // Where a part of the key may be empty, which a primary key must not be.
      table.key().forEach(schema.putArray("uniqueKeys").addArray()::add);
    }
    schema.putArray("missingValues").add("");
    return schema;
  }

  private static ObjectNode field(Column column, Resource.Format format, ObjectMapper json) {
    ObjectNode field = json.createObjectNode();
    field.put("name", column.name());
    field.put("title", column.title());
    field.put("description", column.meaning());
    type(column.field().dataType(), format, field);
    column.unit().ifPresent(unit -> field.put("unit", unit));
    column.concept().ifPresent(concept -> field.put("concept", concept));
    ObjectNode constraints = constraints(column, json);
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  private static void type(DataType type, Resource.Format format, ObjectNode field) {
    if (type instanceof ArrayType && format == Resource.Format.CSV) {
      field.put("type", "list").put("delimiter", "|").put("itemType", "string");
    } else {
      field.put("type", name(type));
    }
  }

  private static String name(DataType type) {
    if (type instanceof IntegerType || type instanceof LongType) {
      return "integer";
    }
    if (type instanceof NumericType) {
      return "number";
    }
    if (type instanceof BooleanType) {
      return "boolean";
    }
    if (type instanceof DateType) {
      return "date";
    }
    if (type instanceof TimestampType) {
      return "datetime";
    }
    return type instanceof ArrayType ? "array" : "string";
  }

  private static ObjectNode constraints(Column column, ObjectMapper json) {
    ObjectNode constraints = json.createObjectNode();
    // A list without items is written as nothing.
    if (!column.field().nullable() && !(column.field().dataType() instanceof ArrayType)) {
      constraints.put("required", true);
    }
    if (!column.codes().isEmpty()) {
      column.codes().forEach(constraints.putArray("enum")::add);
    }
    switch (column.name()) {
      case RateTable.DIVISION_CODE, RateTable.PARENT_CODE ->
          constraints.put("pattern", "[0-9]{12}");
      case RateTable.QUARTER -> constraints.put("pattern", "[0-9]{4}Q[1-4]");
      default -> {}
    }
    return constraints;
  }
}
