package rural.jobs.receive.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.cell.FieldReader;
import rural.jobs.receive.reading.cell.Findings;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.MergedCells;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;

/** Makes typed rows of the raw rows of one sheet. */
final class RowParser {

  private final Contract contract;
  private final ColumnFound[] columns;
  private final int[] fields;
  private final FieldReader[] readers;
  private final boolean[] mayMerge;
  private final int[] key;
  private final KeptCells kept;
  private final int[] needed;
  private final int periodField;
  private final Object period;
  private final MergedSweep merged;
  private final NamedPlaces places;
  private final int width;

  RowParser(
      ContractBook book,
      Contract contract,
      SheetFound sheet,
      List<MergedCells> ranges,
      SheetNames names) {
    this.contract = contract;
    this.columns = sheet.columns().toArray(ColumnFound[]::new);
    this.fields = new int[columns.length];
    this.width = contract.columns().size();
    this.readers = new FieldReader[columns.length];
    this.mayMerge = new boolean[columns.length];
    for (int i = 0; i < columns.length; i++) {
      Field field = contract.column(columns[i].field()).orElseThrow();
      fields[i] = contract.columns().indexOf(field);
      readers[i] =
          FieldReader.of(
              book,
              contract,
              field,
              columns[i].factor(),
              sheet.dialect(),
              sheet.sender().decimalSign(book));
      mayMerge[i] = field.type() == FieldType.TEXT && !contract.key().contains(field.name());
    }
    this.key = contract.key().stream().mapToInt(this::place).toArray();
    this.places = new NamedPlaces(contract, sheet, names);
    this.kept = new KeptCells(book, contract, sheet);
    this.needed =
        contract.fields().stream()
            .filter(contract::needsCell)
            .mapToInt(contract.fields()::indexOf)
            .toArray();
    this.periodField = periodField();
    this.period = period(sheet.period());
    this.merged =
        new MergedSweep(ranges, Stream.of(columns).mapToInt(ColumnFound::index).toArray());
  }

  private int place(String field) {
    return contract.fields().indexOf(contract.field(field).orElseThrow());
  }

  private int periodField() {
    for (int field : key) {
      FieldType type = contract.fields().get(field).type();
      if (type == FieldType.QUARTER || type == FieldType.YEAR) {
        return field;
      }
    }
    return -1;
  }

  private Object period(String text) {
    boolean yearly =
        periodField >= 0 && contract.fields().get(periodField).type() == FieldType.YEAR;
    return text.isEmpty() ? null : yearly ? (Object) Integer.valueOf(text) : text;
  }

  ReadRow parse(RawRow raw) {
    Object[] values = new Object[width];
    String[] cells = kept.data(raw);
    Findings findings = new Findings();
    merged.moveTo(raw.number());
    for (int i = 0; i < columns.length; i++) {
      values[fields[i]] = cell(raw, cells, i, findings);
    }
    if (periodField >= 0 && values[periodField] == null && !isBroken(findings, periodField)) {
      values[periodField] = period;
    }
    if (raw.isCleaned()) {
      findings.note(NoteCode.INVISIBLE);
    }
    if (raw.isHidden()) {
      findings.note(NoteCode.HIDDEN_ROW);
    }
    checkNeeded(values, findings);
    boolean keyed = IntStream.of(key).allMatch(field -> values[field] != null);
    long hash = keyed ? KeyHash.of(values, key) : 0;
    return new ReadRow(raw.number(), values, cells, findings.problems(), findings.notes(), hash);
  }

  /** Reads the numbers of a row of totals, without saying anything about its other cells. */
  Object[] totals(RawRow raw) {
    Object[] values = new Object[width];
    for (int i = 0; i < columns.length; i++) {
      if (fields[i] < contract.fields().size()
          && contract.fields().get(fields[i]).type().isNumber()) {
        int at = columns[i].index();
        values[fields[i]] = readers[i].read(raw.text(at), raw.kind(at), new Findings());
      }
    }
    return values;
  }

  /**
   * @param cells what is kept of the row
   */
  private Object cell(RawRow raw, String[] cells, int i, Findings findings) {
    ColumnFound column = columns[i];
    String text = column.index() < cells.length ? cells[column.index()] : "";
    findings.at(column.field(), column.title(), column.letters(), text);
    Optional<MergedCells> range = mayMerge[i] ? Optional.empty() : merged.covering(i);
    if (range.isPresent()) {
      findings.problem(ProblemCode.MERGED_CELL, range.get());
      return null;
    }
    if (!text.equals(raw.text(column.index())) && !personal(i, text, findings)) {
      return null;
    }
    if (raw.isHidden(column.index()) && !Blanks.isBlank(text)) {
      findings.note(NoteCode.HIDDEN_COLUMN);
    }
    if (raw.isFormula(column.index()) && !Blanks.isBlank(text)) {
      findings.note(NoteCode.FORMULA);
    }
    return readers[i].read(text, raw.kind(column.index()), findings);
  }

  private void checkNeeded(Object[] values, Findings findings) {
    for (int field : needed) {
      Field named = contract.fields().get(field);
      if (values[field] == null && !isBroken(findings, field)) {
        values[field] = named.emptyMeans().orElse(null);
      }
      if (places.isCode(field) && values[field] == null && !isBroken(findings, field)) {
        values[field] = places.code(values, findings);
      }
      if (values[field] == null && !isBroken(findings, field)) {
        missing(named, findings);
      }
    }
  }

  private void missing(Field field, Findings findings) {
    Optional<ColumnFound> column =
        List.of(columns).stream().filter(one -> one.field().equals(field.name())).findFirst();
    String title = column.map(ColumnFound::title).orElse(field.title().zh());
    findings.at(field.name(), title, column.map(ColumnFound::letters).orElse(""), "");
    boolean identifies = contract.key().contains(field.name());
    findings.problem(identifies ? ProblemCode.KEY_MISSING : ProblemCode.CELL_MISSING, title);
  }

  private boolean isBroken(Findings findings, int field) {
    String name = contract.fields().get(field).name();
    return !findings.problems().isEmpty()
        && findings.problems().stream().anyMatch(problem -> problem.field().equals(name));
  }

  /** Whether the cell may be read without the number of a person that stood in it. */
  private boolean personal(int i, String text, Findings findings) {
    findings.note(NoteCode.PERSONAL_VALUE);
    if (isKey(i)) {
      findings.problem(ProblemCode.PERSONAL_KEY, text);
    }
    return !isKey(i);
  }

  private boolean isKey(int i) {
    return contract.key().contains(columns[i].field());
  }

  /** Whether nothing of a row that is no data is left out of what is kept. */
  boolean isWhole(RawRow raw, RowKind kind) {
    return kept.isWhole(raw, kind);
  }

  /** The period that the row itself gives differently from the whole sheet, if it does. */
  Optional<Object> otherPeriod(ReadRow row) {
    Object own = periodField < 0 || period == null ? null : row.value(periodField);
    return own == null || own.equals(period) ? Optional.empty() : Optional.of(own);
  }

  /** A problem of the whole row, told at its key. */
  CellProblem problem(ReadRow row, ProblemCode code, Object... values) {
    Field field = contract.fields().get(key[0]);
    Optional<ColumnFound> column =
        List.of(columns).stream().filter(one -> one.field().equals(field.name())).findFirst();
    return new CellProblem(
        field.name(),
        column.map(ColumnFound::title).orElse(field.title().zh()),
        column.map(ColumnFound::letters).orElse(""),
        String.valueOf(row.value(key[0])),
        code.code(),
        code.says(values));
  }
}
