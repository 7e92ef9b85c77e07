package rural.jobs.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import rural.jobs.receive.check.FindingRows;
import rural.jobs.receive.check.Magnitude;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.receipt.Finding;
import rural.jobs.receive.receipt.Findings;
import rural.jobs.table.QuarantineTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/** What was found in a sheet, in its sender's own titles, values and names. */
final class SheetFindings {

  private final SheetFound sheet;
  private final Optional<ColumnFound> name;

  SheetFindings(Contract contract, SheetFound sheet) {
    this.sheet = sheet;
    this.name =
        contract
            .naming()
            .flatMap(
                field ->
                    sheet.columns().stream()
                        .filter(one -> one.field().equals(field.name()))
                        .findAny());
  }

  /**
   * @param found rows of {@link FindingRows#SCHEMA}
   */
  Findings of(List<Row> found, boolean soft) {
    return Findings.of(
        found.stream()
            .filter(row -> row.<Boolean>getAs(FindingRows.SOFT) == soft)
            .sorted(
                Comparator.<Row, Boolean>comparing(row -> !rule(row).equals(Magnitude.FLAG))
                    .thenComparing(row -> row.<Integer>getAs(QuarantineTable.ROW_NUMBER))
                    .thenComparing(SheetFindings::rule))
            .map(this::finding)
            .toList());
  }

  private static String rule(Row row) {
    return row.getAs(QuarantineTable.RULE);
  }

  private Finding finding(Row row) {
    List<String> cells =
        row.isNullAt(row.fieldIndex(QuarantineTable.CELLS))
            ? List.of()
            : row.getList(row.fieldIndex(QuarantineTable.CELLS));
    Map<String, String> previous = previous(row);
    List<Finding.Cell> marked = new ArrayList<>();
    for (ColumnFound column : sheet.columns()) {
      if (previous.containsKey(column.letters())) {
        marked.add(
            new Finding.Cell(
                column.index() + 1,
                column.title(),
                cell(cells, column),
                previous.get(column.letters())));
      }
    }
    return new Finding(
        row.<Integer>getAs(QuarantineTable.ROW_NUMBER),
        name.map(column -> cell(cells, column)).orElse("").strip(),
        marked,
        rule(row),
        new Text(row.getAs(QuarantineTable.REASON_ZH), row.getAs(QuarantineTable.REASON_EN)));
  }

  /** The letters of the columns to mark, each with its value of the quarter before or a blank. */
  private static Map<String, String> previous(Row row) {
    String letters = row.getAs(QuarantineTable.COLUMN);
    if (letters == null) {
      return Map.of();
    }
    String values = row.getAs(FindingRows.PREVIOUS);
    String[] before = values == null ? new String[0] : values.split(FindingRows.BETWEEN, -1);
    String[] columns = letters.split(",", -1);
    Map<String, String> previous = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      previous.put(columns[i], i < before.length ? before[i] : "");
    }
    return previous;
  }

  private static String cell(List<String> cells, ColumnFound column) {
    return column.index() < cells.size() ? cells.get(column.index()) : "";
  }
}
