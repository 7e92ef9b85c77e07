package rural.jobs.receive.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;

/** A town's toilet form with the errors that such forms have. */
final class SampleReceipts {

  static final Text TOO_MANY = new Text("卫生厕所户数大于农村总户数", "More sanitary toilets than households");
  static final Text NOT_A_NUMBER =
      new Text("这里要填整数，填的是“约300”", "A whole number is expected, not '约300'");
  static final Text TWICE = new Text("与第8行是同一个村，只能报一行", "Same village as row 8; report it once");
  static final Text LESS = new Text("卫生厕所户数比上季度少，请核实", "Fewer sanitary toilets than last quarter");

  static final RawRows ROWS =
      sink -> {
        sink.row(1, List.of("农村改厕情况"));
        sink.row(2, List.of("表号：农环2表", "", "报告期：2024年第三季度"));
        sink.row(3, List.of("填报单位", "柳河镇"));
        sink.row(4, List.of("行政区划代码", "行政村名称", "农村总户数(户)", "卫生厕所户数(户)"));
        sink.row(5, List.of("990101102201", "东岭村", "210", "236"));
        sink.row(6, List.of("990101102202", "后埇村", "约300", "120"));
        sink.row(7, List.of("990101102203", "畲坑村", "1,204", "180"));
        sink.row(8, List.of("990101102204", "=1+1<村>", "305", "299"));
        sink.row(9, List.of("990101102204", "河湾村", "305", "298"));
        sink.row(10, List.of("990101102205", "新桥村", "98.50", "60"));
        sink.row(12, List.of("合计", "", "2122", "900"));
      };

  private SampleReceipts() {}

  static Origin origin(String id) {
    return new Origin(
        id,
        "柳河镇2024年第三季度改厕统计表（最终版）.xlsx",
        Optional.of(new Origin.Sheet("改厕", 4, 4)),
        Optional.of(new Origin.Form("toilet", "农环2表", new Text("农村改厕情况", "Toilet renovation"))),
        Optional.of(new Quarter(2024, 3)),
        Optional.of("柳河镇人民政府"),
        Optional.of("990101102000"),
        Optional.of(LocalDate.of(2024, 10, 8)),
        Instant.parse("2024-10-09T01:30:00Z"));
  }

  static Receipt partly() {
    return new Receipt(
        origin("20241009-3f9a1c"),
        Status.PARTLY,
        new Counts(6, 1, 1, 4),
        Findings.of(
            List.of(
                new Finding(
                    5,
                    "东岭村",
                    List.of(cell(3, "农村总户数(户)", "210"), cell(4, "卫生厕所户数(户)", "236")),
                    "sanitary_within_households",
                    TOO_MANY),
                Finding.at(6, cell(3, "农村总户数(户)", "约300"), "type", NOT_A_NUMBER),
                new Finding(
                    8,
                    "",
                    List.of(),
                    "one_row_a_key",
                    new Text("与第9行是同一个村，只能报一行", "Same village as row 9; report it once")),
                new Finding(9, "", List.of(), "one_row_a_key", TWICE))),
        Findings.of(
            List.of(
                new Finding(
                    7,
                    "畲坑村",
                    List.of(new Finding.Cell(4, "卫生厕所户数(户)", "180", "188")),
                    "sanitary_not_falling",
                    LESS))),
        Findings.NONE,
        List.of(
            new Note(
                "number_as_text",
                new Text("以文本形式填写的数字，已按数字读取", "Numbers written as text were read as numbers"),
                1),
            new Note(
                "unit_converted",
                new Text("列“收运量”的单位是万吨，已换算成吨", "Column 收运量 converted from 万吨 to 吨"),
                6)),
        List.of(new TotalsMismatch(12, 4, "卫生厕所户数(户)", "900", new BigDecimal("1193"))),
        Optional.empty(),
        Help.NONE);
  }

  static Receipt accepted() {
    return new Receipt(
        origin("20241009-77aa01"),
        Status.ACCEPTED,
        new Counts(12, 12, 0, 0),
        Findings.NONE,
        Findings.NONE,
        Findings.NONE,
        List.of(),
        List.of(),
        Optional.empty(),
        Help.NONE);
  }

  /** So many rows were taken, and the first of them do not take over. */
  static Receipt outdated(int taken, int outdated) {
    return new Receipt(
        origin("20241009-5ta1e0"),
        Status.ACCEPTED,
        new Counts(taken, taken, 0, 0),
        Findings.NONE,
        Findings.NONE,
        Findings.of(
            IntStream.range(0, outdated)
                .mapToObj(
                    i ->
                        OutdatedRow.of(
                            5 + i,
                            "村" + i,
                            Optional.of(LocalDate.of(2024, 10, 8)),
                            "更正.csv",
                            Optional.of(LocalDate.of(2024, 10, 11)),
                            Optional.of(Instant.parse("2024-10-12T00:00:00Z"))))
                .toList()),
        List.of(),
        List.of(),
        Optional.empty(),
        Help.NONE);
  }

  static Receipt refused() {
    Origin origin =
        new Origin(
            "20241009-bad001",
            "改厕.xlsx",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Instant.parse("2024-10-09T01:30:00Z"));
    return Receipt.refused(
        origin,
        new Text(
            "文件设有打开密码，无法读取。请去掉密码（文件→信息→保护工作簿→用密码进行加密→清空）后重新报送。",
            "The file is protected by a password and cannot be read; remove it and send again."));
  }

  private static Finding.Cell cell(int column, String title, String value) {
    return new Finding.Cell(column, title, value);
  }
}
