package rural.jobs.receive.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.period.Quarter;

class FormTemplateTest {

  private static final ContractBook BOOK = ContractReader.shipped();

  @TempDir private Path folder;

  @Test
  void headLinesStandAsLabelAndCellAndTheNumberIsFilledIn() throws IOException {
    try (XSSFWorkbook book = template("toilet")) {
      XSSFSheet form = book.getSheetAt(0);
      assertThat(form.getSheetName()).isEqualTo("农村改厕情况");
      assertThat(texts(form.getRow(0))).containsExactly("农村改厕情况");
      assertThat(texts(form.getRow(1))).containsExactly("表号：", "农环2表", "填报单位：", "填报单位代码：", "报告期：");
      assertThat(texts(form.getRow(2))).containsExactly("填表人：", "审核人：", "报出日期：");
    }
  }

  @Test
  void theHeaderGivesTitlesWithUnitsInFullWidthBracketsAndNoQuarter() throws IOException {
    try (XSSFWorkbook book = template("toilet")) {
      XSSFSheet form = book.getSheetAt(0);
      assertThat(texts(form.getRow(4)))
          .startsWith("行政区划代码", "行政村名称", "农村总户数（户）", "常住户数（户）")
          .endsWith("累计整改问题厕所（户）")
          .doesNotContain("报告期");
      assertThat(form.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
      assertThat(form.getRepeatingRows().formatAsString()).isEqualTo("5:5");
      assertThat(form.getPrintSetup().getLandscape()).isTrue();
      assertThat(form.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
    }
  }

  @Test
  void countsAreCheckedAndCodesAreText() throws IOException {
    try (XSSFWorkbook book = template("toilet")) {
      XSSFSheet form = book.getSheetAt(0);
      XSSFDataValidation households = check(form, 5, 2);
      assertThat(households.getValidationConstraint().getValidationType())
          .isEqualTo(ValidationType.INTEGER);
      assertThat(households.getValidationConstraint().getFormula1()).isEqualTo("0");
      assertThat(check(form, 5, 0).getValidationConstraint().getValidationType())
          .isEqualTo(ValidationType.TEXT_LENGTH);
      assertThat(form.getRow(5).getCell(0).getCellStyle().getDataFormatString()).isEqualTo("@");
    }
  }

  @Test
  void codesAndFlagsAreChosenFromLists() throws IOException {
    try (XSSFWorkbook garbage = template("garbage");
        XSSFWorkbook issue = template("issue")) {
      assertThat(choices(garbage.getSheetAt(0), "是否纳入收运处置体系")).containsExactly("是", "否");
      assertThat(choices(issue.getSheetAt(0), "状态"))
          .containsExactly("已完成", "达到时序进度", "部分达到", "未达到", "长期坚持");
    }
  }

  @Test
  void aListTooLongForACheckStandsInTheExplanation() throws IOException {
    try (XSSFWorkbook book = template("target")) {
      XSSFSheet form = book.getSheetAt(0);
      String cells = check(form, "指标").getValidationConstraint().getFormula1();
      assertThat(cells).startsWith("'填表说明'!$A$");
      int first = Integer.parseInt(cells.replaceAll("^.*?!\\$A\\$(\\d+):.*$", "$1"));
      assertThat(texts(book.getSheet("填表说明").getRow(first - 1)))
          .containsExactly("生活垃圾收运处置体系行政村覆盖率");
    }
  }

  @Test
  void theExplanationTellsEveryFieldAndEveryRule() throws IOException {
    try (XSSFWorkbook book = template("toilet")) {
      List<String> texts = new ArrayList<>();
      book.getSheet("填表说明").forEach(row -> texts.addAll(texts((XSSFRow) row)));
      Contract toilet = BOOK.form("toilet");
      assertThat(texts).containsAll(toilet.rules().stream().map(rule -> rule.says().zh()).toList());
      assertThat(texts).contains("卫生厕所户数", "填不小于 0 的整数，单位：户。没有数据就留空，不要填 0。", "必填");
    }
  }

  @Test
  void aPrefilledFormLocksItsVillagesAndHidesWhatItWasHandedOutWith() throws IOException {
    Path out = folder.resolve("prefilled.xlsx");
    Map<String, String> key = Map.of("division_code", "990101101201");
    FormTemplate.write(
        BOOK.form("toilet"),
        BOOK,
        new Prefill(
            Quarter.of("2024Q3"),
            "990101101000",
            "样例镇",
            0,
            List.of(new Prefill.Line(key, "甲村", key, Map.of("households", "100"))),
            0),
        out);
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(out))) {
      XSSFSheet form = book.getSheetAt(0);
      XSSFRow village = form.getRow(5);
      assertThat(texts(form.getRow(1))).contains("样例镇", "990101101000", "2024年第三季度");
      assertThat(village.getCell(0).getStringCellValue()).isEqualTo("990101101201");
      assertThat(village.getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(village.getCell(1).getStringCellValue()).isEqualTo("甲村");
      assertThat(village.getCell(1).getCellStyle().getLocked()).isTrue();
      assertThat(village.getCell(2).getNumericCellValue()).isEqualTo(100);
      assertThat(village.getCell(2).getCellStyle().getLocked()).isFalse();
      assertThat(village.getCell(2).getCellStyle().getFont().getXSSFColor().getRGB())
          .containsExactly(0x80, 0x80, 0x80);
      assertThat(form.getProtect()).isTrue();
      assertThat(choices(form, "本季核对")).containsExactly("无变化", "有变化");
      int basis = texts(form.getRow(4)).indexOf("预填记录 0");
      assertThat(form.isColumnHidden(basis)).isTrue();
      assertThat(form.isColumnHidden(basis - 1)).isFalse();
      assertThat(form.getRow(6).getCell(0).getStringCellValue()).isEqualTo("合计");
      assertThat(form.getRow(6).getCell(2).getCellFormula())
          .startsWith("SUMIF($T6:$T6,\"无变化\",$C6:$C6)");
    }
  }

  @Test
  void everyFormThatIsReceivedHasATemplateAndNoOther() throws IOException {
    for (Contract contract : BOOK.contracts()) {
      Path out = folder.resolve(contract.form() + ".xlsx");
      if (contract.isReceived()) {
        FormTemplate.write(contract, BOOK, out);
        assertThat(out).isNotEmptyFile();
      } else {
        assertThatThrownBy(() -> FormTemplate.write(contract, BOOK, out))
            .hasMessageContaining("nobody fills it in");
      }
    }
  }

  private XSSFWorkbook template(String form) throws IOException {
    Path out = folder.resolve(form + ".xlsx");
    FormTemplate.write(BOOK.form(form), BOOK, out);
    return new XSSFWorkbook(Files.newInputStream(out));
  }

  private static List<String> texts(XSSFRow row) {
    List<String> texts = new ArrayList<>();
    row.forEach(cell -> texts.add(cell.getStringCellValue()));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static String[] choices(XSSFSheet form, String title) {
    return check(form, title).getValidationConstraint().getExplicitListValues();
  }

  private static XSSFDataValidation check(XSSFSheet form, String title) {
    int header = form.getRepeatingRows().getFirstRow();
    return check(form, header + 1, texts(form.getRow(header)).indexOf(title));
  }

  private static XSSFDataValidation check(XSSFSheet form, int row, int column) {
    return form.getDataValidations().stream()
        .filter(one -> one.getRegions().getCellRangeAddresses()[0].isInRange(row, column))
        .findFirst()
        .orElseThrow();
  }
}
