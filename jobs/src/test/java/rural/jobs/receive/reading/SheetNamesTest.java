package rural.jobs.receive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.SheetNames.Named;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.header.Inspection;
import rural.schemas.contract.Contract;
import rural.schemas.place.Level;

/** Rows with names and no codes: which division each is taken for. */
class SheetNamesTest {

  private static final SheetNames NAMES =
      new SheetNames(
          "甲县",
          List.of(
              new Named("1", "石桥村", Level.VILLAGE, true),
              new Named("2", "石桥社区", Level.VILLAGE, true),
              new Named("3", "柳树村民委员会", Level.VILLAGE, true),
              new Named("4", "李庄", Level.VILLAGE, true),
              new Named("5", "东村", Level.VILLAGE, true),
              new Named("6", "东村", Level.VILLAGE, true),
              // 柳树 was called 杨树村, 李庄 石桥村 and 新村 before it was recoded.
              new Named("3", "杨树村", Level.VILLAGE, false),
              new Named("4", "石桥村", Level.VILLAGE, false),
              new Named("4", "新村", Level.VILLAGE, false),
              new Named("4", "新村", Level.VILLAGE, false)));

  @TempDir Path folder;

  private static String codes(String name) {
    return NAMES.find(name).stream().map(Named::code).collect(Collectors.joining(" "));
  }

  @Test
  void theNameAsWrittenThenWithoutItsEndingThenAFormerOne() {
    assertThat(codes("石桥村")).isEqualTo("1");
    assertThat(codes(" 石 桥社区")).isEqualTo("2");
    assertThat(codes("石桥")).isEqualTo("1 2");
    assertThat(codes("柳树村")).isEqualTo("3");
    assertThat(codes("柳树村委会")).isEqualTo("3");
    assertThat(codes("李庄村村民委员会")).isEqualTo("4");
    assertThat(codes("杨树村")).isEqualTo("3");
    assertThat(codes("新村居委会")).isEqualTo("4");
    assertThat(codes("东村")).isEqualTo("5 6");
    assertThat(codes("村")).isEmpty();
    assertThat(codes("西村")).isEmpty();
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThatAreNear() {
    assertThat(NAMES.near("柳村民委员会")).contains("柳树村民委员会");
  }

  private List<String> read(SheetNames names, String text) throws IOException {
    return readWhole(names, Reading.HEAD + text);
  }

  private List<String> readWhole(SheetNames names, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("form.csv"), text);
    Inspection inspection = new FileInspector(Reading.BOOK, Reading.LIMITS).inspect(file);
    assertThat(inspection.refusals()).isEmpty();
    Contract contract = Reading.BOOK.form(inspection.sheets().get(0).form());
    int code = contract.fields().indexOf(contract.field("division_code").orElseThrow());
    List<String> read = new ArrayList<>();
    try (SheetRows rows =
        new FileRows(
                Reading.BOOK_TITLES,
                Reading.LIMITS,
                file,
                inspection.sheets(),
                Beforehand.NOTHING.with(names))
            .open(inspection.sheets().get(0))) {
      rows.forEachRemaining(row -> read.add(row.value(code) + said(row)));
      read.add(rows.tail().notes().toString());
    }
    return read;
  }

  private static String said(ReadRow row) {
    return row.problems().stream()
        .map(problem -> " " + problem.column() + ":" + problem.rule())
        .collect(Collectors.joining());
  }

  private static final String NAMED = "行政村名称,农村总户数(户),卫生厕所户数(户)\n";

  @Test
  void aSheetWithoutCodesIsReadByItsNamesAndARepeatedOneIsADuplicate() throws IOException {
    assertThat(read(NAMES, NAMED + "柳树,10,4\n东村,10,4\n西坡,10,4\n李庄村,10,4\n李庄,12,4\n"))
        .containsExactly(
            "3",
            "null A:name_of_several",
            "null A:name_unknown",
            "4 :duplicate_key",
            "4 :duplicate_key",
            "{placed_by_name=3}");
  }

  @Test
  void anEmptyCodeIsLookedUpAndAWrittenOneIsNot() throws IOException {
    String header = "行政区划代码,行政村名称,农村总户数(户),卫生厕所户数(户)\n";
    assertThat(read(NAMES, header + "990101001001,柳树,10,4\n,柳树,10,4\n9901,李庄,1,1\n,,1,1\n"))
        .containsExactly(
            "990101001001",
            "3",
            "null A:bad_division_code",
            "null A:key_missing",
            "{placed_by_name=1}");
  }

  @Test
  void withoutASenderNobodyKnowsWhereToLookAndThatIsTold() throws IOException {
    assertThat(read(SheetNames.NONE, NAMED + "柳树,10,4\n"))
        .containsExactly("null :key_missing", "{name_without_code=1}");
  }

  @Test
  void aColumnThatIsNearlyTheOneOfCodesIsNamedInstead() throws IOException {
    Reading reading =
        Reading.ofCsv(folder, Reading.HEAD + "行政区划码,行政村名称,农村总户数,卫生厕所户数\n990101001001,甲村,1,1\n");
    assertThat(reading.refusal()).isEqualTo("missing_columns");
    assertThat(reading.refusals().get(0).says().zh()).contains("行政区划码");
  }

  /** 东村 is not in the register: 东县 is another kind of place, whatever its name begins with. */
  @Test
  void aNameIsNoDivisionOfAnotherKind() {
    SheetNames names =
        new SheetNames(
            "样市",
            List.of(
                new Named("1", "东县", Level.COUNTY, true),
                new Named("2", "西乡", Level.TOWN, true),
                new Named("3", "李庄", Level.VILLAGE, true),
                new Named("4", "东镇", Level.TOWN, true)));
    List<String> found =
        Stream.of("东村", "东市", "东县", "西镇", "西村", "李庄村", "李庄镇", "东")
            .map(name -> names.find(name).stream().map(Named::code).collect(Collectors.joining()))
            .toList();
    assertThat(found).containsExactly("", "", "1", "2", "", "3", "", "14");
  }

  private static final SheetNames ANY =
      new SheetNames(
          "样县",
          List.of(
              new Named("990101000000", "样县", Level.COUNTY, true),
              new Named("990101001000", "甲镇", Level.TOWN, true),
              new Named("990101001001", "一村", Level.VILLAGE, true),
              new Named("990101002001", "二村", Level.VILLAGE, true),
              new Named("990101003001", "二村", Level.VILLAGE, true)));

  private List<String> named(String form, String rows) throws IOException {
    return readWhole(ANY, "表号：" + form + "\n填报单位：样县\n报告期：2024Q3\n" + rows);
  }

  @Test
  void aFormWithoutAFieldOfTheNameHasACellOfIt() throws IOException {
    assertThat(named("农环5", "县名,作物,粮食产量(吨)\n样县,小麦,10\n样县,玉米,10\n东县,小麦,1\n"))
        .containsExactly(
            "990101000000", "990101000000", "null A:name_unknown", "{placed_by_name=2}");
    // of several the narrowest is meant
    assertThat(named("农环4", "设施编号,乡镇,所在村,运行状态\nF1,甲镇,一村,运行\nF2,乙镇,二村,运行\nF3,甲镇,,运行\n"))
        .containsExactly(
            "990101001001", "null C:name_of_several", "null :cell_missing", "{placed_by_name=1}");
    assertThat(named("农环6", "主体编号,地区,作物,肥料化(吨)\nE1,甲镇,小麦,1\n"))
        .containsExactly("990101001000", "{placed_by_name=1}");
    assertThat(named("农环7", "农户编码,村,作物,播种面积(亩)\nH1,一村委会,小麦,1\n"))
        .containsExactly("990101001001", "{placed_by_name=1}");
    assertThat(named("农环8", "年度,行政区划,指标,年度目标\n2024,甲镇,农村卫生厕所普及率,85\n"))
        .containsExactly("990101001000", "{placed_by_name=1}");
    assertThat(named("农环9", "问题编号,所在地,状态\nP1,甲镇,已完成\n,一村,已完成\n"))
        .containsExactly("990101001000", "990101001001 A:key_missing", "{placed_by_name=2}");
  }

  /** A code that is there is believed, and a name beside it finds nothing. */
  @Test
  void aCodeGoesBeforeTheNameBesideIt() throws IOException {
    assertThat(named("农环9", "问题编号,行政区划代码,乡镇,状态\nP1,990102001000,甲镇,已完成\nP2,,甲镇,已完成\n"))
        .containsExactly("990102001000", "990101001000", "{placed_by_name=1}");
  }

  @Test
  void theCandidatesAreNamedInTheReason() throws IOException {
    Path file = Files.writeString(folder.resolve("form.csv"), Reading.HEAD + NAMED + "东村,10,4\n");
    Inspection inspection = new FileInspector(Reading.BOOK, Reading.LIMITS).inspect(file);
    try (SheetRows rows =
        new FileRows(
                Reading.BOOK_TITLES,
                Reading.LIMITS,
                file,
                inspection.sheets(),
                Beforehand.NOTHING.with(NAMES))
            .open(inspection.sheets().get(0))) {
      CellProblem problem = rows.next().problems().get(0);
      assertThat(problem.reason().zh()).isEqualTo("没有代码，而叫“东村”的有 2 个：东村 5、东村 6。请填代码。");
      assertThat(problem.value()).isEqualTo("东村");
    }
  }
}
