package rural.jobs.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.control.Release;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** {@code rates.xlsx}: a sheet for each field of work, one with all figures, one with notes. */
final class RateWorkbook {

  private static final List<String> QUARTERS = List.of("一", "二", "三", "四");

  /** Beyond it office programs open a workbook in minutes, if at all; towns are left out then. */
  private static final int MOST_LINES = 200_000;

  private final ContractBook book;
  private final Release release;
  private final Imprint imprint;
  private final WrittenRates rates;
  private final String division;
  private final List<Definition> definitions;
  private final Map<String, SheetEnd> ends = new TreeMap<>();
  private int sheets;

  /**
   * @param division its name at the head of every sheet; empty for the whole release
   */
  RateWorkbook(
      ContractBook book, Release release, Imprint imprint, WrittenRates rates, String division) {
    this.book = book;
    this.release = release;
    this.imprint = imprint;
    this.rates = rates;
    this.division = division;
    this.definitions =
        Definition.of(book, release.quarter()).stream()
            .filter(definition -> rates.indicators().contains(definition.id()))
            .toList();
  }

  void write(Path file) throws IOException {
    Path loose = file.resolveSibling(file.getFileName() + ".loose");
    try (OutputStream out = Files.newOutputStream(loose);
        Workbook workbook = new Workbook(out, "rural-remediation", null)) {
      for (FieldOfWork field : FieldOfWork.values()) {
        field(workbook, field);
      }
      boolean withTowns = rates.rows() <= MOST_LINES;
      detail(workbook, withTowns);
      NotesSheet notes = new NotesSheet(sheet(workbook, "说明"));
      notes.write(
          release,
          title(""),
          imprint,
          book.indicatorsOn(release.quarter().end()).stream()
              .filter(indicator -> rates.indicators().contains(indicator.id()))
              .toList());
      if (!withTowns) {
        notes.townsLeftOut(rates.townRows());
      }
    }
    FixedWorkbook.rewrite(loose, file, release.cutOff(), ends);
    Files.delete(loose);
  }

  private void field(Workbook workbook, FieldOfWork field) throws IOException {
    List<Definition> ofField =
        definitions.stream()
            .filter(definition -> FieldOfWork.of(definition.id()) == field)
            .toList();
    if (ofField.isEmpty()) {
      return;
    }
    try (Worksheet sheet = sheet(workbook, field.sheet())) {
      FieldSheet table = new FieldSheet(sheet, ofField, rates.planned());
      table.head(title(field.title()), subtitle());
      rates.forEach(table::add);
      end(table.close());
    }
  }

  private void detail(Workbook workbook, boolean withTowns) throws IOException {
    try (Worksheet sheet = sheet(workbook, "明细")) {
      DetailSheet table = new DetailSheet(sheet, Definition.byId(definitions));
      table.head(title("指标明细"), subtitle());
      rates.forEach(
          line -> {
            if (withTowns || !line.getField(RateTable.LEVEL).equals(Level.TOWN.code())) {
              table.add(line);
            }
          });
      end(table.close());
    }
  }

  private Worksheet sheet(Workbook workbook, String name) {
    sheets++;
    return workbook.newWorksheet(name);
  }

  /** Of the sheet that was begun last. */
  private void end(SheetEnd end) {
    ends.put(FixedWorkbook.SHEETS + "sheet" + sheets + ".xml", end);
  }

  private String title(String of) {
    Quarter quarter = release.quarter();
    return division + quarter.year() + "年第" + QUARTERS.get(quarter.number() - 1) + "季度" + of;
  }

  private String subtitle() {
    return imprint.lines().stream()
            .map(line -> line.getKey() + "：" + line.getValue())
            .collect(Collectors.joining("    "))
        + "    “—”表示无数据，口径见“说明”";
  }
}
