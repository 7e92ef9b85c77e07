package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rural.jobs.receive.template.FormTemplate;
import rural.jobs.receive.template.Prefill;
import rural.jobs.warehouse.PlainTables;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.text.MistypedException;

/** Writes for every unit below a division its form with last quarter's values; starts no Spark. */
public final class TemplateRun {

  private final Desk desk;

  public TemplateRun(Desk desk) {
    this.desk = desk;
  }

  /**
   * What is asked for.
   *
   * @param division as typed
   */
  public record Order(String form, String division, Quarter quarter, Path folder) {}

  /**
   * @return what was written, in words
   * @throws MistypedException where nothing can be written; then nothing is
   */
  public Text run(Order order) throws IOException {
    Contract contract = Asked.form(desk.book(), order.form());
    requireQuarterly(contract);
    List<Prefill> units;
    try (PlainTables tables = PlainTables.open(desk.home(), desk.control())) {
      units =
          new PrefilledUnits(desk, tables, contract, order.quarter())
              .below(new Asked(desk).division(order.division()));
    }
    Map<Path, Prefill> files = new LinkedHashMap<>();
    units.forEach(unit -> files.put(order.folder().resolve(name(contract, unit)), unit));
    requireNew(files);
    for (Map.Entry<Path, Prefill> file : files.entrySet()) {
      FormTemplate.write(contract, desk.book(), file.getValue(), file.getKey());
    }
    return says(contract, order, units);
  }

  private static void requireQuarterly(Contract contract) {
    if (!contract.isQuarterly() || contract.field(Contract.DIVISION_CODE).isEmpty()) {
      throw new MistypedException(
          new Text(
                  "表“{0}”不是季报，没有上季度的数可预填。空白表请用 --out F.xlsx。",
                  "The form '{0}' is not quarterly, so nothing can be prefilled. For the blank form"
                      + " use --out F.xlsx.")
              .with(contract.form()));
    }
  }

  /** A file that is there may be filled in already. */
  private static void requireNew(Map<Path, Prefill> files) {
    files.keySet().stream()
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            there -> {
              throw new MistypedException(
                  new Text(
                          "文件 {0} 已经存在，可能已有人填写，没有写任何文件。请换一个文件夹（--out）。",
                          "The file {0} is there and may be filled in; nothing was written. Choose"
                              + " another folder (--out).")
                      .with(there));
            });
  }

  private static String name(Contract contract, Prefill unit) {
    return String.join(
            "_", unit.unitCode(), unit.unitName(), contract.title().zh(), unit.quarter().toString())
        .replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "_")
        .concat(".xlsx");
  }

  private static Text says(Contract contract, Order order, List<Prefill> units) {
    List<Prefill.Line> rows = units.stream().flatMap(unit -> unit.rows().stream()).toList();
    return new Text(
            "{0}（{1}）：已为 {2} 个单位写好预填表，共 {3} 行，其中 {4} 行带有上季度的数，{5} 行本季度已经报过、带的是已报的数，在 {6}",
            "{0} ({1}): prefilled forms for {2} units, {3} rows, {4} of them with last quarter's"
                + " values, {5} with what they have reported for this quarter already, in {6}")
        .with(
            contract.title(),
            order.quarter(),
            units.size(),
            rows.size(),
            rows.stream().filter(row -> !row.from().isEmpty() && !row.reported()).count(),
            rows.stream().filter(Prefill.Line::reported).count(),
            order.folder());
  }
}
