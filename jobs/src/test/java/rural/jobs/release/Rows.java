package rural.jobs.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.TestSpark;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;
import rural.schemas.contract.Period;
import rural.schemas.contract.Section;
import rural.schemas.contract.Text;
import rural.schemas.contract.Units;
import rural.schemas.contract.Validity;
import rural.schemas.personal.PersonalTitles;
import rural.schemas.place.Level;

/** Small contracts and rows of rates, written the way a test reads best. */
final class Rows {

  static final String TOILET = "toilet.sanitary_coverage";
  static final String TASK = "toilet.task_completion";
  static final String STRAW = "straw.utilization";
  static final String ISSUE = "issue.rectification";

  private Rows() {}

  /** Three forms: one of villages, one of counties, one of entries that any division may report. */
  static ContractBook book() {
    return new ContractBook(
        List.of(
            contract(
                "toilet",
                "农环2表",
                "农村改厕情况",
                Section.VILLAGE,
                Grain.VILLAGE,
                indicator(TOILET, "农村卫生厕所普及率", "总户数", "households", Level.values()),
                indicator(TASK, "改厕任务完成率", "年度任务", Indicator.TARGET, Level.values())),
            contract(
                "straw_balance",
                "农环5表",
                "秸秆",
                Section.STRAW,
                Grain.COUNTY,
                indicator(
                    STRAW,
                    "秸秆综合利用率",
                    "可收集量",
                    "collectable",
                    Level.NATION,
                    Level.PROVINCE,
                    Level.CITY,
                    Level.COUNTY)),
            contract(
                "issue",
                "农环9表",
                "问题整改台账",
                Section.MANAGEMENT,
                Grain.ENTRY,
                indicator(ISSUE, "问题整改完成率", "问题", Indicator.RECORDS, Level.values())),
            contract(
                "park",
                "农环14表",
                "村庄公园",
                Section.MANAGEMENT,
                Grain.COUNTY,
                indicator("park.kept", "公园管护率", "公园", "parks", Level.values()))),
        List.of(),
        new Units(List.of()),
        PersonalTitles.NONE);
  }

  private static Contract contract(
      String form,
      String number,
      String title,
      Section section,
      Grain grain,
      Indicator... indicators) {
    return new Contract(
        form,
        number,
        new Text(title, "Form " + form),
        section,
        grain,
        Period.QUARTER,
        List.of("division_code", "quarter"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(indicators),
        Optional.empty(),
        "digest-" + form);
  }

  private static Indicator indicator(
      String id, String title, String caliber, String denominator, Level... levels) {
    return new Indicator(
        id,
        id.substring(0, id.indexOf('.')),
        new Text(title, "Rate " + id),
        "n",
        denominator,
        Optional.empty(),
        Kind.STOCK,
        caliber,
        List.of(levels),
        2,
        false,
        "手册",
        new Validity(LocalDate.of(2005, 1, 1), Optional.empty()));
  }

  /**
   * A row of rates from text: {@code level code parent indicator numerator denominator expected
   * reported}; {@code -} is null. The value is worked out to 20 decimals.
   */
  static Row rate(String line) {
    String[] word = line.strip().split("\\s+");
    BigDecimal numerator = decimal(word[4]);
    BigDecimal denominator = decimal(word[5]);
    BigDecimal value =
        numerator == null || denominator == null || denominator.signum() == 0
            ? null
            : numerator.movePointRight(2).divide(denominator, 20, RoundingMode.HALF_UP);
    return RowFactory.create(
        "2024Q3.1",
        "2024Q3",
        word[1],
        "示例" + word[1].substring(2, 6),
        word[0],
        text(word[2]),
        word[3],
        "总户数",
        "S",
        numerator,
        denominator,
        value,
        number(word[6]),
        Long.parseLong(word[7]),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        List.of(),
        null,
        null);
  }

  static List<Row> rates(String table) {
    return new ArrayList<>(table.strip().lines().map(Rows::rate).toList());
  }

  /** The row with one column changed. */
  static Row with(Row row, String column, Object value) {
    Object[] values = new Object[row.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = i == RateTable.SCHEMA.fieldIndex(column) ? value : row.get(i);
    }
    return RowFactory.create(values);
  }

  static Dataset<Row> dataset(List<Row> rows) {
    return TestSpark.session().createDataFrame(rows, RateTable.SCHEMA);
  }

  /** The measures that rates were made from: the same sums. */
  static Dataset<Row> measures(List<Row> rates) {
    List<Row> rows =
        rates.stream()
            .map(
                rate ->
                    RowFactory.create(
                        rate.get(1),
                        rate.get(2),
                        rate.get(6),
                        rate.get(9),
                        rate.get(10),
                        rate.get(12),
                        rate.get(13),
                        List.of(),
                        null,
                        0L,
                        0L))
            .toList();
    return TestSpark.session().createDataFrame(rows, MeasureTable.SCHEMA);
  }

  static BigDecimal decimal(String word) {
    return word.equals("-") ? null : new BigDecimal(word);
  }

  private static Long number(String word) {
    return word.equals("-") ? null : Long.valueOf(word);
  }

  private static String text(String word) {
    return word.equals("-") ? null : word;
  }
}
