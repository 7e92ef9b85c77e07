package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static rural.jobs.receive.reading.PrefilledForm.FIRST;
import static rural.jobs.receive.reading.PrefilledForm.SECOND;
import static rural.jobs.receive.reading.PrefilledForm.THIRD;
import static rural.jobs.receive.reading.PrefilledForm.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rural.jobs.receive.prefill.Corrections;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.template.Prefill;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/** What comes back of a prefilled form: only what somebody stands for counts. */
class PrefilledFormsTest {

  @TempDir Path folder;

  private PrefilledForm form;

  @BeforeEach
  void handOut() throws IOException {
    form = PrefilledForm.ofToilets(folder);
  }

  @Test
  void aConfirmedRowCountsWithLastQuartersValuesAndAnUntouchedOneIsNoReport() throws IOException {
    Reading reading = form.tick(FIRST, "无变化").read();

    assertThat(rows(reading)).containsExactly("甲村 100 ok");
    assertThat(reading.value(0, "sanitary_households")).isEqualTo(60L);
    assertThat(reading.value(0, "built_quarter")).isNull();
    assertThat(reading.value(0, "quarter")).isEqualTo("2024Q3");
    assertThat(says(reading))
        .containsExactly(
            "预填表：1 行核对为无变化，0 行有变化（改了 0 格），2 行没有核对",
            "没有选“本季核对”的 2 行不算上报，没有计入：乙村、丙村。没有变化的请选“无变化”后重新报送",
            "核对过的行中有 1 行没有填本季度发生的数（本季度新增改厕户数、本年累计改厕户数），按未填报处理，不是 0：甲村");
  }

  @Test
  void aChangedCellCountsAndIsListedWithTheValueBefore() throws IOException {
    Reading reading =
        form.set(SECOND, "农村总户数", 205)
            .set(SECOND, "本季度新增改厕户数", 3)
            .tick(SECOND, "有变化")
            .set(THIRD, "农村总户数", 50)
            .tick(THIRD, "有变化")
            .tick(FIRST, "√")
            .read();

    assertThat(rows(reading)).containsExactly("甲村 100 ok", "乙村 205 ok", "丙村 50 ok");
    assertThat(reading.value(1, "sanitary_households")).isEqualTo(90L);
    assertThat(reading.value(1, "built_quarter")).isEqualTo(3L);
    assertThat(says(reading))
        .containsExactly(
            "预填表：1 行核对为无变化，2 行有变化（改了 1 格），0 行没有核对",
            "核对过的行中有 2 行没有填本季度发生的数（本季度新增改厕户数、本年累计改厕户数），按未填报处理，不是 0：甲村、丙村",
            "第 7 行“乙村”与上季度不同：农村总户数 200→205");
  }

  @Test
  void aClearedCellIsNotReportedAndSaysSo() throws IOException {
    Reading reading = form.empty(FIRST, "三格化粪池式").tick(FIRST, "有变化").read();

    assertThat(reading.value(0, "septic_tank")).isNull();
    assertThat(says(reading)).contains("第 6 行“甲村”与上季度不同：三格化粪池式 60→空");
  }

  @Test
  void whatContradictsItselfIsSentBackInWords() throws IOException {
    form.set(FIRST, "农村总户数", 101).tick(FIRST, "无变化"); // changed, and said to be unchanged
    form.tick(SECOND, "有变化"); // said to be changed, and is not
    form.tick(THIRD, "无变化"); // nothing to be unchanged from
    Reading reading = form.read();

    assertThat(rows(reading))
        .containsExactly(
            "甲村 101 not_unchanged", "乙村 200 nothing_changed", "丙村 null nothing_before");
    assertThat(reading.problem(0).column()).isEqualTo("C");
    assertThat(reading.problem(0).reason().zh())
        .isEqualTo("选了“无变化”，但与预填的数不同：农村总户数 100→101。确有变化请改选“有变化”，否则请改回原数。");
  }

  @Test
  void whatWasEnteredAndNotConfirmedIsSentBackInWords() throws IOException {
    form.set(FIRST, "农村总户数", 101);
    form.set(SECOND, "本季度新增改厕户数", 2);
    form.set(THIRD, "农村总户数", 50).tick(THIRD, "差不多");
    Reading reading = form.read();

    assertThat(rows(reading))
        .containsExactly("甲村 101 not_confirmed", "乙村 200 not_confirmed", "丙村 50 bad_confirmation");
  }

  @Test
  void aFormOfWhichNothingWasConfirmedIsRefused() throws IOException {
    assertThat(form.read().refusal()).isEqualTo("nothing_confirmed");
  }

  @Test
  void rowsMayBeSortedDeletedAndInserted() throws IOException {
    form.swap(FIRST, SECOND, 0, form.header().getLastCellNum() - 1);
    form.tick(FIRST, "无变化").tick(SECOND, "无变化");
    XSSFSheet sheet = form.sheet();
    Row third = form.row(THIRD);
    for (int column = 1; column < third.getLastCellNum(); column++) {
      third.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setBlank();
    }
    third.getCell(0).setCellValue("990101101209");
    third.getCell(1).setCellValue("丁村");
    form.set("990101101209", "农村总户数", 70).tick("990101101209", "有变化");
    Reading reading = form.read();

    assertThat(rows(reading)).containsExactly("乙村 200 ok", "甲村 100 ok", "丁村 70 ok");
    assertThat(sheet.getProtect()).isTrue();
  }

  @Test
  void columnsThatWereSortedAloneAreNotGuessedTogether() throws IOException {
    int last = form.column("累计整改问题厕所");
    form.swap(FIRST, SECOND, 0, last).tick(FIRST, "无变化").tick(SECOND, "无变化");

    assertThat(rows(form.read())).containsExactly("乙村 200 other_row", "甲村 100 other_row");
  }

  @Test
  void aSheetThatIsCopiedWholeKeepsWhatItWasHandedOutWith() throws IOException {
    form.tick(FIRST, "无变化");
    form.book().cloneSheet(0);
    form.book().removeSheetAt(0);

    assertThat(rows(form.read())).containsExactly("甲村 100 ok");
  }

  @Test
  void withoutItsOwnColumnsAPrefilledFormIsRefused() throws IOException {
    form.tick(FIRST, "无变化");
    form.header().getCell(form.column("预填记录")).setBlank();
    assertThat(form.read().refusal()).isEqualTo("prefilled_without_basis");
  }

  @Test
  void withoutTheColumnOfWordsAPrefilledFormIsRefused() throws IOException {
    form.header().getCell(form.column("本季核对")).setCellValue("备注");
    assertThat(form.read().refusal()).isEqualTo("prefilled_without_confirmation");
  }

  @Test
  void aFormOfAnotherQuarterIsRefused() throws IOException {
    form.tick(FIRST, "无变化");
    form.sheet().getRow(1).forEach(PrefilledFormsTest::nextQuarter);
    Path file = form.saved();
    Path renamed = file.resolveSibling("toilet.xlsx");
    java.nio.file.Files.move(file, renamed);
    Reading reading = Reading.of(renamed);

    assertThat(reading.refusal()).isEqualTo("prefilled_for_other");
    assertThat(reading.refusals().get(0).says().zh())
        .startsWith("第 6 行是为报表“农环2表” 2024Q3 预填的，本表却是“农环2表” 2024Q4。");
  }

  private static void nextQuarter(org.apache.poi.ss.usermodel.Cell cell) {
    if (cell.getStringCellValue().equals("2024年第三季度")) {
      cell.setCellValue("2024年第四季度");
    }
  }

  @Test
  void aDamagedRecordOfWhatWasHandedOutIsNoGroundToGuessOn() throws IOException {
    form.tick(FIRST, "无变化");
    var basis = form.row(FIRST).getCell(form.column("预填记录"));
    basis.setCellValue(basis.getStringCellValue().replace("households=100", "households=101"));

    assertThat(rows(form.read())).containsExactly("甲村 100 basis_damaged");
  }

  @Test
  void aRowOfAnEarlierFormIsNoGroundToGuessOnEither() throws IOException {
    form.tick(FIRST, "无变化");
    form.header().getCell(form.column("预填记录")).setCellValue("预填记录 1720713600000001");

    assertThat(rows(form.read())).containsExactly("甲村 100 older_row");
  }

  static Stream<String> quarterly() {
    return Reading.BOOK.contracts().stream()
        .filter(one -> one.isReceived() && one.isQuarterly())
        .map(Contract::form);
  }

  /** Numbers of more digits than a spreadsheet keeps, dates, codes, flags and texts among them. */
  @ParameterizedTest
  @MethodSource("quarterly")
  void everyQuarterlyFormComesBackAsItWasHandedOut(String name) throws IOException {
    Contract contract = Reading.BOOK.form(name);
    Map<String, String> key = texts(LastingFields.key(contract));
    Map<String, String> last = texts(LastingFields.of(contract));
    try (PrefilledForm handed =
        PrefilledForm.of(folder, name, List.of(new Prefill.Line(key, "某地", key, last)))) {
      handed
          .sheet()
          .getRow(handed.header().getRowNum() + 1)
          .getCell(handed.column("本季核对"))
          .setCellValue("无变化");
      Reading reading = handed.read();

      assertThat(reading.refusals()).isEmpty();
      assertThat(reading.problems(0)).isEmpty();
      assertThat(LastingFields.texts(LastingFields.of(contract), one -> reading.value(0, one)))
          .isEqualTo(last);
    }
  }

  private static Map<String, String> texts(List<Field> fields) {
    Map<String, String> texts = new TreeMap<>();
    fields.forEach(field -> texts.put(field.name(), text(field)));
    return texts;
  }

  private static String text(Field field) {
    return switch (field.type()) {
      case COUNT -> "123456789012345678";
      case DECIMAL -> "0.1234567891";
      case FLAG -> "false";
      case CODE ->
          Reading.BOOK.codeList(field.codeList().orElseThrow()).orElseThrow().codes().get(1).code();
      case DATE -> "2024-05-31";
      case DIVISION -> "990101101201";
      case YEAR -> "2024";
      case QUARTER -> "2024Q3";
      case INDICATOR -> "toilet.sanitary_coverage";
      case TEXT -> "007 号 A/O；“甲”";
    };
  }

  @Test
  void aFormSavedAsTextIsReadLikeTheWorkbook() throws IOException {
    form.tick(FIRST, "无变化");
    form.set(SECOND, "农村总户数", 205).tick(SECOND, "有变化");
    StringBuilder csv = new StringBuilder();
    DataFormatter shown = new DataFormatter();
    shown.setUseCachedValuesForFormulaCells(true);
    for (Row row : form.sheet()) {
      for (int column = 0; column < form.header().getLastCellNum(); column++) {
        csv.append(column == 0 ? "" : ",").append(shown.formatCellValue(row.getCell(column)));
      }
      csv.append("\n");
    }

    assertThat(rows(Reading.ofCsv(folder, csv.toString())))
        .containsExactly("甲村 100 ok", "乙村 205 ok");
  }

  @Test
  void whatWasCorrectedSinceIsAskedAgain() throws IOException {
    form.tick(FIRST, "无变化");
    form.set(SECOND, "农村总户数", 210).tick(SECOND, "有变化");
    Map<String, String> first = Map.of("division_code", FIRST, "quarter", "2024Q2");
    Map<String, String> second = Map.of("division_code", SECOND, "quarter", "2024Q2");
    Corrections since =
        new Corrections(
            Map.of(
                first,
                    Map.of("households", "110", "septic_tank", "60", "sanitary_households", "60"),
                // The cell that was corrected is the one that was changed: nothing is left open.
                second, Map.of("households", "208", "sanitary_households", "90")),
            Set.of());

    List<String> rows = read(since);
    assertThat(rows)
        .containsExactly("预填之后，这一行的数更正过：农村总户数 100→110。表上留着更正前的数，不能替您决定。请按实际情况填写，或取得新的预填表。", "ok");
  }

  @Test
  void whatWasWithdrawnSinceIsAskedAgain() throws IOException {
    form.tick(FIRST, "无变化");

    assertThat(
            read(
                new Corrections(
                    Map.of(), Set.of(Map.of("division_code", FIRST, "quarter", "2024Q2")))))
        .containsExactly("预填之后，这一行的数更正过：上季度的报告已撤回。表上留着更正前的数，不能替您决定。请按实际情况填写，或取得新的预填表。");
  }

  /** The reason why each row is sent back, or ok. */
  private List<String> read(Corrections since) throws IOException {
    Path file = form.saved();
    Inspection found = new FileInspector(Reading.BOOK, Reading.LIMITS).inspect(file);
    List<String> rows = new ArrayList<>();
    try (SheetRows all =
        new FileRows(
                Reading.BOOK_TITLES,
                Reading.LIMITS,
                file,
                found.sheets(),
                Beforehand.NOTHING.with(since))
            .open(found.sheets().get(0))) {
      all.forEachRemaining(
          row -> rows.add(row.isRejected() ? row.problems().get(0).reason().zh() : "ok"));
    }
    return rows;
  }

  @Test
  void theHiddenColumnsAreNeitherRemarkedNorKept() throws IOException {
    Reading reading = form.tick(FIRST, "无变化").read();

    assertThat(reading.sheet().notices()).isEmpty();
    List<String> kept = new ArrayList<>();
    new RawSheet(Reading.BOOK, Reading.LIMITS, form.saved(), reading.sheet())
        .forEachRow((row, cells) -> kept.addAll(cells));
    assertThat(kept)
        .contains("本季核对", "无变化")
        .noneMatch(text -> text.contains("预填记录") || text.contains("R1;"));
  }

  private static List<String> says(Reading reading) {
    return reading.tail().notices().stream().map(Notice::says).map(text -> text.zh()).toList();
  }
}
