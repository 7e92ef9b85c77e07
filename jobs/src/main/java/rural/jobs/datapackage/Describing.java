package rural.jobs.datapackage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.ColumnMeaning;
import rural.jobs.table.RateTable;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/** Gathers what contracts and the code say of tables. */
public final class Describing {

  private final ContractBook book;
  private final Map<String, List<String>> codes;

  public Describing(ContractBook book) {
    this.book = book;
    this.codes =
        Map.of(
            RateTable.LEVEL,
            Arrays.stream(Level.values()).map(Level::code).toList(),
            RateTable.KIND,
            Arrays.stream(Kind.values()).map(Kind::letter).toList(),
            RateTable.LIGHT,
            List.of("green", "yellow", "red"),
            RateTable.INDICATOR,
            book.contracts().stream()
                .flatMap(contract -> contract.indicators().stream())
                .map(Indicator::id)
                .distinct()
                .toList());
  }

  /** A table of the product's own. */
  public DescribedTable own(String name, StructType schema, List<String> key) {
    Text title =
        ColumnMeaning.of(name)
            .map(one -> new Text(one.zh(), one.en().orElse(name)))
            .orElse(new Text(name, name));
    List<Column> columns = Arrays.stream(schema.fields()).map(field -> own(name, field)).toList();
    return new DescribedTable(name, title, columns, key);
  }

  /**
   * The table of a form.
   *
   * @param stored the columns that it has
   */
  public DescribedTable of(Contract contract, StructType stored, List<String> key) {
    List<Column> columns =
        Arrays.stream(stored.fields())
            .map(
                field ->
                    contract
                        .field(field.name())
                        .map(declared -> reported(declared, field))
                        .orElseGet(() -> own(contract.form(), field)))
            .toList();
    return new DescribedTable(contract.form(), contract.title(), columns, key);
  }

  private Column own(String table, StructField field) {
    Optional<ColumnMeaning> meaning = ColumnMeaning.of(table, field.name());
    String comment =
        field.getComment().getOrElse(() -> meaning.flatMap(ColumnMeaning::en).orElse(field.name()));
    return new Column(
        field.withComment(comment),
        meaning.map(ColumnMeaning::zh).orElse(field.name()),
        comment,
        meaning.flatMap(ColumnMeaning::unit),
        meaning.flatMap(ColumnMeaning::concept),
        codes.getOrDefault(field.name(), List.of()));
  }

  private Column reported(Field declared, StructField field) {
    List<String> allowed =
        declared.codeList().flatMap(book::codeList).stream()
            .flatMap(list -> list.codes().stream().map(CodeList.Code::code))
            .toList();
    return new Column(
        field,
        declared.title().zh(),
        declared.title().en(),
        declared.unit(),
        concept(declared),
        allowed);
  }

  private static Optional<String> concept(Field declared) {
    return Stream.of(declared)
        .filter(one -> one.type() == FieldType.QUARTER || one.name().equals(Contract.DIVISION_CODE))
        .findFirst()
        .flatMap(one -> ColumnMeaning.of("*", one.name()))
        .flatMap(ColumnMeaning::concept);
  }
}
