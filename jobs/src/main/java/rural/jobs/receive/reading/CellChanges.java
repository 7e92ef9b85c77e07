package rural.jobs.receive.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import rural.jobs.receive.prefill.Basis;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;

/** Compares the rows of a prefilled form with what they were handed out with. */
final class CellChanges {

  private final ContractBook book;
  private final Contract contract;
  private final SheetFound sheet;
  private final List<Field> lasting;
  private final List<Field> flows;
  private final List<Field> values;

  CellChanges(ContractBook book, Contract contract, SheetFound sheet) {
    this.book = book;
    this.contract = contract;
    this.sheet = sheet;
    this.lasting = LastingFields.of(contract);
    this.flows = LastingFields.flows(contract);
    this.values = LastingFields.values(contract);
  }

  /** What a row says otherwise than it was handed out. */
  List<CellChange> since(Basis basis, ReadRow row) {
    return between(basis, LastingFields.texts(values, name -> value(row, name)));
  }

  /** How values differ from those that a row was handed out with. */
  List<CellChange> between(Basis basis, Map<String, String> now) {
    List<CellChange> changes = new ArrayList<>();
    for (Field field : basis.reported() ? values : lasting) {
      String was = basis.last().getOrDefault(field.name(), "");
      String is = now.getOrDefault(field.name(), "");
      if (!Blanks.squeeze(was).equals(Blanks.squeeze(is))) {
        changes.add(new CellChange(field, letters(field), shown(field, was), shown(field, is)));
      }
    }
    return changes;
  }

  /** Whether anything of the quarter itself was entered. */
  boolean hasFlows(ReadRow row) {
    return flows.stream().anyMatch(field -> value(row, field.name()) != null);
  }

  /** The titles of what stands in a row, for a message. */
  Text entered(ReadRow row) {
    List<Field> filled =
        contract.fields().stream()
            .filter(field -> lasting.contains(field) || flows.contains(field))
            .filter(field -> value(row, field.name()) != null)
            .toList();
    return filled.isEmpty() ? new Text("整行", "the row") : titles(filled);
  }

  static Text titles(List<Field> fields) {
    return new Text(
        String.join("、", fields.stream().map(field -> field.title().zh()).toList()),
        String.join(", ", fields.stream().map(field -> field.title().en()).toList()));
  }

  private Object value(ReadRow row, String field) {
    return row.value(contract.fields().indexOf(contract.field(field).orElseThrow()));
  }

  private String letters(Field field) {
    return sheet.columns().stream()
        .filter(column -> column.field().equals(field.name()))
        .map(ColumnFound::letters)
        .findFirst()
        .orElse("");
  }

  private String shown(Field field, String text) {
    return switch (field.type()) {
      case FLAG -> text.isEmpty() ? "" : Boolean.parseBoolean(text) ? "是" : "否";
      case CODE ->
          field
              .codeList()
              .flatMap(book::codeList)
              .flatMap(list -> list.find(text))
              .map(code -> code.title().zh())
              .orElse(text);
      default -> text;
    };
  }
}
