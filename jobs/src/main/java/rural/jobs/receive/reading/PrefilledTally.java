package rural.jobs.receive.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/** Counts what became of the rows of a prefilled form, for its receipt. */
final class PrefilledTally {

  private static final int MOST_NAMES = 30;
  private static final int MOST_ROWS = 200;

  private final Contract contract;
  private final Place place;
  private final List<String> untouched = new ArrayList<>();
  private final List<String> standing = new ArrayList<>();
  private final List<String> withoutFlows = new ArrayList<>();
  private final List<Field> flows;
  private final List<Notice> changes = new ArrayList<>();
  private int unchangedRows;
  private int changedRows;
  private int changedCells;
  private int listedRows;

  PrefilledTally(Contract contract, Place place) {
    this.contract = contract;
    this.place = place;
    this.flows = LastingFields.flows(contract);
  }

  ReadRow unchanged(ReadRow row) {
    if (!row.isRejected()) {
      unchangedRows++;
      flows(row);
    }
    return row;
  }

  /**
   * @param cells none for a row that had nothing to compare with
   */
  ReadRow changed(ReadRow row, List<CellChange> cells) {
    if (row.isRejected()) {
      return row;
    }
    changedRows++;
    flows(row);
    changedCells += cells.size();
    list(NoteCode.CHANGED_ROW, row, cells);
    return row;
  }

  /** A row that says otherwise what it had reported for the quarter already. */
  ReadRow corrected(ReadRow row, List<CellChange> cells) {
    if (!row.isRejected()) {
      changedRows++;
      changedCells += cells.size();
      list(NoteCode.CHANGED_REPORT, row, cells);
    }
    return row;
  }

  private void list(NoteCode code, ReadRow row, List<CellChange> cells) {
    if (!cells.isEmpty() && ++listedRows <= MOST_ROWS) {
      changes.add(
          Notice.of(
              code,
              place.at(row.rowNumber(), cells.get(0).letters()),
              row.rowNumber(),
              name(row),
              CellChange.words(cells)));
    }
  }

  /** Gives null: the row is no report, or the one that it was handed out with stands. */
  ReadRow untouched(ReadRow row, boolean reported) {
    (reported ? standing : untouched).add(name(row));
    return null;
  }

  private void flows(ReadRow row) {
    boolean open =
        flows.stream().allMatch(one -> row.value(contract.fields().indexOf(one)) == null);
    if (open && !flows.isEmpty()) {
      withoutFlows.add(name(row));
    }
  }

  private String name(ReadRow row) {
    Optional<String> name =
        contract.fields().stream()
            .filter(field -> field.name().endsWith("_name"))
            .map(field -> (String) row.value(contract.fields().indexOf(field)))
            .filter(text -> text != null)
            .findFirst();
    List<Field> key = LastingFields.key(contract);
    Map<String, String> code =
        LastingFields.texts(
            key, one -> row.value(contract.fields().indexOf(contract.field(one).orElseThrow())));
    return name.orElseGet(() -> String.join(" ", code.values()));
  }

  List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    notices.add(
        Notice.of(
            NoteCode.PREFILLED, place, unchangedRows, changedRows, changedCells, untouched.size()));
    if (!untouched.isEmpty()) {
      notices.add(Notice.of(NoteCode.NOT_REPORTED_ROWS, place, untouched.size(), names(untouched)));
    }
    if (!standing.isEmpty()) {
      notices.add(Notice.of(NoteCode.STANDING_ROWS, place, standing.size(), names(standing)));
    }
    if (!withoutFlows.isEmpty()) {
      notices.add(
          Notice.of(
              NoteCode.FLOWS_OPEN,
              place,
              withoutFlows.size(),
              CellChanges.titles(flows),
              names(withoutFlows)));
    }
    notices.addAll(changes);
    if (listedRows > MOST_ROWS) {
      notices.add(Notice.of(NoteCode.MORE_CHANGED_ROWS, place, listedRows - MOST_ROWS));
    }
    return notices;
  }

  private static String names(List<String> all) {
    String some = all.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
    return all.size() > MOST_NAMES ? some + " …" : some;
  }
}
