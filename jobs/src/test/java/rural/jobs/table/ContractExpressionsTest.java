package rural.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rural.jobs.TestSpark;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Rule;

/**
 * What the contract reader accepts is SQL that Spark runs unchanged, over the names it promises.
 */
class ContractExpressionsTest {

  private final ContractBook book = ContractReader.shipped();

  @Test
  void everyCheckIsABooleanInSpark() {
    for (Contract contract : book.contracts()) {
      String[] checks = contract.rules().stream().map(Rule::check).toArray(String[]::new);
      assertThat(types(contract, checks))
          .as(contract.form())
          .allMatch(DataTypes.BooleanType::equals);
    }
  }

  @Test
  void bothSidesOfEveryIndicatorAreExactInSpark() {
    for (Contract contract : book.contracts()) {
      String[] sides =
          contract.indicators().stream()
              .flatMap(one -> Stream.of(one.numerator(), one.denominator()))
              .filter(side -> !side.equals(Indicator.RECORDS) && !side.equals(Indicator.TARGET))
              .toArray(String[]::new);
      assertThat(types(contract, sides))
          .as(contract.form())
          .allMatch(
              type ->
                  type instanceof DecimalType
                      || type.equals(DataTypes.LongType)
                      || type.equals(DataTypes.BooleanType));
      String[] conditions =
          contract.indicators().stream()
              .flatMap(one -> one.among().stream())
              .toArray(String[]::new);
      assertThat(types(contract, conditions)).allMatch(DataTypes.BooleanType::equals);
    }
  }

  @Test
  void aMergedValueHasTheTypeOfItsField() {
    for (Contract contract : book.contracts()) {
      for (Field field : contract.fields()) {
        if (!List.of(Field.SUM, Field.ALL, Field.SAME).contains(field.onMerge())) {
          assertThat(types(contract, field.onMerge())).containsExactly(RecordTable.type(field));
        }
      }
    }
  }

  private List<DataType> types(Contract contract, String... expressions) {
    Dataset<Row> none = TestSpark.session().createDataFrame(List.of(), names(contract));
    return Stream.of(none.selectExpr(expressions).schema().fields())
        .map(StructField::dataType)
        .toList();
  }

  private StructType names(Contract contract) {
    List<StructField> fields = RecordTable.fields(contract);
    List<StructField> all = new ArrayList<>(fields);
    all.add(column("previous", struct(fields)));
    all.add(column("effective", struct(fields)));
    all.add(
        column(
            "parameter",
            struct(
                contract.parameters().stream()
                    .map(one -> column(one.name(), Types.REPORTED))
                    .toList())));
    all.add(
        column(
            "attribute",
            struct(
                contract.fields().stream()
                    .filter(field -> field.codeList().isPresent())
                    .map(field -> column(field.name(), attributes(field)))
                    .toList())));
    all.add(column("quarter_start", DataTypes.DateType));
    all.add(column("quarter_end", DataTypes.DateType));
    all.add(column("quarter_days", DataTypes.createDecimalType(3, 0)));
    all.add(column("quarter_number", DataTypes.IntegerType));
    return struct(all);
  }

  private StructType attributes(Field field) {
    CodeList list = book.codeList(field.codeList().get()).get();
    return struct(
        list.codes().stream()
            .flatMap(code -> code.attributes().keySet().stream())
            .distinct()
            .map(name -> column(name, Types.REPORTED))
            .toList());
  }

  private static StructField column(String name, DataType type) {
    return DataTypes.createStructField(name, type, true);
  }

  private static StructType struct(List<StructField> fields) {
    return DataTypes.createStructType(fields);
  }
}
