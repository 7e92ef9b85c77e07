package rural.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;

/** Rows of forms written as text: a line of column names, then the values, nothing for null. */
public final class FormTables implements Function<String, Dataset<Row>> {

  private final ContractBook book;
  private final Map<String, List<Row>> rows = new HashMap<>();

  public FormTables(ContractBook book) {
    this.book = book;
  }

  public FormTables add(String form, String table) {
    Contract contract = book.form(form);
    List<String> lines = table.strip().lines().map(String::strip).toList();
    List<String> names = List.of(lines.get(0).split(",", -1));
    List<Row> all = rows.computeIfAbsent(contract.table(), name -> new ArrayList<>());
    for (String line : lines.subList(1, lines.size())) {
      all.add(row(contract, names, List.of(line.split(",", -1))));
    }
    return this;
  }

  private static Row row(Contract contract, List<String> names, List<String> values) {
    List<Object> cells = new ArrayList<>();
    for (StructField field : RecordTable.fields(contract)) {
      int at = names.indexOf(field.name());
      cells.add(at < 0 || values.get(at).isEmpty() ? null : value(field, values.get(at)));
    }
    return RowFactory.create(cells.toArray());
  }

  private static Object value(StructField field, String text) {
    DataType type = field.dataType();
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(text);
    }
    if (type.equals(DataTypes.IntegerType)) {
      return Integer.valueOf(text);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(text);
    }
    if (type.equals(DataTypes.DateType)) {
      return java.sql.Date.valueOf(LocalDate.parse(text));
    }
    return type instanceof DecimalType ? new BigDecimal(text) : text;
  }

  @Override
  public Dataset<Row> apply(String table) {
    Contract contract =
        book.contracts().stream()
            .filter(one -> one.table().equals(table))
            .findFirst()
            .orElseThrow();
    StructType schema = new StructType();
    for (StructField field : RecordTable.fields(contract)) {
      schema = schema.add(field.name(), field.dataType());
    }
    return TestSpark.session().createDataFrame(rows.getOrDefault(table, List.of()), schema);
  }
}
