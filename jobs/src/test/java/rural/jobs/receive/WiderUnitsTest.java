package rural.jobs.receive;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import rural.jobs.FormTables;
import rural.jobs.TestSpark;
import rural.jobs.registry.PlaceBook;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;

/** A division and its parts, each with its crop; what is refused, and what stands instead. */
class WiderUnitsTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final Contract FORM = BOOK.form("straw_production");

  private static final FormTables KNOWN =
      new FormTables(BOOK)
          .add(
              "division",
              """
              division_code,division_name,level,parent_code,rural,valid_from,valid_to
              990000000000,样省,province,,,2020-01-01,
              990100000000,样市,city,990000000000,,2020-01-01,
              990101000000,甲县,county,990100000000,,2020-01-01,
              990102000000,乙县,county,990100000000,,2020-01-01,
              990109000000,旧县,county,990100000000,,2020-01-01,2024-01-01
              990101001000,甲镇,town,990101000000,,2020-01-01,
              990101001001,一村,village,990101001000,true,2020-01-01,
              """)
          .add(
              "division_change",
              """
              effective_on,kind,old_code,new_code
              2024-01-01,recode,990109000000,990102000000
              """);

  private static final WiderUnits UNITS =
      new WiderUnits(
          FORM,
          TestSpark.session()
              .sparkContext()
              .broadcast(
                  PlaceBook.read(
                      KNOWN.apply("registry.division"), KNOWN.apply("registry.division_change")),
                  scala.reflect.ClassTag$.MODULE$.apply(PlaceBook.class)));

  private static Dataset<Row> rows(String submission, String... lines) {
    String text =
        "division_code,crop,quarter,sown_mu\n"
            + String.join(
                "\n", java.util.stream.Stream.of(lines).map(WiderUnitsTest::line).toList());
    return new FormTables(BOOK)
        .add("straw_production", text)
        .apply(FORM.table())
        .withColumn(RecordTable.SUBMISSION_ID, lit(submission))
        // The area is the number of the row.
        .withColumn(RecordTable.ROW_NUMBER, functions.col("sown_mu").cast("int"));
  }

  private static String line(String line) {
    String[] parts = line.split(" ");
    String code = parts[1] + "0".repeat(12 - parts[1].length());
    return String.join(",", code, parts[2], parts.length > 3 ? parts[3] : "2024Q3", parts[0]);
  }

  private static List<String> said(Dataset<Row> stored, Dataset<Row> taken) {
    return UNITS.among(stored, taken).stream()
        .map(
            one ->
                one.submission()
                    + one.row()
                    + " "
                    + one.rule().code()
                    + " "
                    + one.standing().submission()
                    + one.standing().row())
        .sorted()
        .toList();
  }

  @Test
  void ofRowsThatArriveTogetherThePartsAreTaken() {
    assertThat(
            said(
                rows("a"),
                rows("b", "1 9901 wheat", "2 990101 wheat", "3 990102 wheat", "4 9901 rape")))
        .containsExactly("b1 parts_reported b2");
  }

  @Test
  void whatStandsStays() {
    assertThat(said(rows("a", "1 9901 wheat"), rows("b", "1 990101 wheat", "2 990101 rape")))
        .containsExactly("b1 wider_reported a1");
    assertThat(said(rows("a", "1 990101001001 wheat"), rows("b", "1 99 wheat", "2 990102 wheat")))
        .containsExactly("b1 parts_reported a1");
  }

  @Test
  void aCorrectionOfWhatStandsIsTakenAndAnotherQuarterIsAnotherFigure() {
    assertThat(
            said(
                rows("a", "1 9901 wheat", "2 990101 wheat 2024Q2"),
                rows("b", "1 9901 wheat", "2 990102 wheat", "3 990102 wheat 2024Q2")))
        .containsExactly("b2 wider_reported a1");
  }

  @Test
  void aRowThatIsNotTakenKeepsNoOtherFromCounting() {
    // 样市 stands, so 甲县 is refused; what 甲县 would have refused is refused by 样市.
    assertThat(said(rows("a", "1 9901 wheat"), rows("b", "1 990101 wheat", "2 990101001 wheat")))
        .containsExactly("b1 wider_reported a1", "b2 wider_reported a1");
    // 甲镇 stands, so 甲县 is refused, and the village with it; the whole nation too.
    assertThat(
            said(
                rows("a", "1 990101001 wheat"),
                rows("b", "1 990101 wheat", "2 000000 wheat", "3 990101001001 wheat")))
        .containsExactly("b1 parts_reported a1", "b2 parts_reported a1", "b3 wider_reported a1");
  }

  @Test
  void aRetiredCodeIsPartOfWhatItsSuccessorBelongsTo() {
    assertThat(said(rows("a", "1 9901 wheat"), rows("b", "1 990109 wheat")))
        .containsExactly("b1 wider_reported a1");
  }
}
