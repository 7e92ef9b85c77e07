package rural.jobs.receive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rural.jobs.TestSpark;
import rural.jobs.table.QuarantineTable;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractReader;

/** What receipts are told of checked rows, in this process and in tasks. */
class FindingRowsTest {

  private static final Contract TOILET = ContractReader.shipped().form("toilet");

  private static final StructType PREVIOUS =
      new StructType()
          .add("households", DataTypes.LongType)
          .add("sanitary_households", DataTypes.LongType);

  private static final StructType CHECKED =
      ArrivedTable.schema(TOILET)
          .add(ArrivedTable.REFUSED, Types.TEXTS)
          .add(RecordTable.FLAGS, Types.TEXTS)
          .add(ArrivedTable.MAGNITUDE, Types.TEXTS)
          .add(RuleContext.PREVIOUS, PREVIOUS);

  @Test
  void aRuleThatComparesWithTheQuarterBeforeBringsWhatThatSaid() {
    assertThat(
            told(
                checked(new String[0], new String[] {"households_steady"}, 250L, 100L),
                checked(new String[0], new String[] {"sanitary_does_not_fall"}, 250L, 188L),
                checked(new String[0], new String[] {"denominator_shrink"}, 250L, 188L)))
        .containsExactly(
            "households_steady true C 250",
            "sanitary_does_not_fall true D 188",
            "denominator_shrink true C,D 250,188");
  }

  @Test
  void aRuleOfOneQuarterAloneBringsNothingOfTheOther() {
    assertThat(told(checked(new String[] {"sanitary_within_households"}, new String[0], 250L, 1L)))
        .containsExactly("sanitary_within_households false D,C null");
  }

  @Test
  void aRowThatIsReturnedIsNotAlsoListedAsCounted() {
    assertThat(
            told(
                checked(
                    new String[] {"sanitary_within_households"},
                    new String[] {"sanitary_does_not_fall"},
                    250L,
                    188L)))
        .containsExactly("sanitary_within_households false D,C null");
  }

  @Test
  void aValueOutOfProportionIsAskedAboutWithWhatItWas() {
    assertThat(
            told(
                checked(
                    new String[0],
                    new String[] {"magnitude"},
                    2500L,
                    188L,
                    new String[] {"sanitary_households", "households"})))
        .containsExactly("magnitude true D,C 188,2500");
  }

  private static List<String> told(Row... rows) {
    SheetColumns columns = new SheetColumns();
    columns.put("s", Map.of("households", 2, "sanitary_households", 3));
    List<String> here = shown(FindingRows.onDriver(TOILET, List.of(rows), columns));
    Dataset<Row> checked = TestSpark.session().createDataFrame(List.of(rows), CHECKED);
    assertThat(shown(FindingRows.of(TOILET, checked, columns).collectAsList())).isEqualTo(here);
    return here;
  }

  private static List<String> shown(List<Row> found) {
    return found.stream()
        .map(
            row ->
                "%s %s %s %s"
                    .formatted(
                        row.getAs(QuarantineTable.RULE),
                        row.getAs(FindingRows.SOFT),
                        row.getAs(QuarantineTable.COLUMN),
                        String.valueOf(row.<String>getAs(FindingRows.PREVIOUS)).replace('\t', ',')))
        .toList();
  }

  private static Row checked(String[] refused, String[] flags, Long households, Long sanitary) {
    return checked(refused, flags, households, sanitary, new String[0]);
  }

  private static Row checked(
      String[] refused, String[] flags, Long households, Long sanitary, String[] magnitude) {
    Map<String, Object> cells =
        Map.ofEntries(
            Map.entry(RecordTable.SUBMISSION_ID, "s"),
            Map.entry(RecordTable.ROW_NUMBER, 5),
            Map.entry(ArrivedTable.FILE, "f.csv"),
            Map.entry(RecordTable.RECEIVED_AT, new java.sql.Timestamp(0)),
            Map.entry(ArrivedTable.CELLS, texts("990101001001", "一村", "200", "90")),
            Map.entry(ArrivedTable.PROBLEMS, texts()),
            Map.entry(ArrivedTable.REFUSED, texts(refused)),
            Map.entry(RecordTable.FLAGS, texts(flags)),
            Map.entry(ArrivedTable.MAGNITUDE, texts(magnitude)),
            Map.entry(RuleContext.PREVIOUS, RowFactory.create(households, sanitary)));
    Object[] values = Stream.of(CHECKED.fieldNames()).map(cells::get).toArray();
    return TestSpark.session().createDataFrame(List.of(RowFactory.create(values)), CHECKED).first();
  }

  private static Object texts(String... texts) {
    return scala.jdk.javaapi.CollectionConverters.asScala(List.of(texts)).toSeq();
  }
}
