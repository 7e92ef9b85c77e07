package rural.jobs.receive.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.prefill.Basis;
import rural.jobs.receive.prefill.Confirmation;
import rural.jobs.receive.prefill.Corrections;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;

/**
 * Decides which rows of a prefilled form somebody stands for. What is prefilled is only an offer:
 * it counts where the row says so, and where row and word contradict each other nothing is guessed.
 */
final class PrefilledRows {

  private final ContractBook book;
  private final Contract contract;
  private final SheetFound sheet;
  private final PrefilledColumns columns;
  private final Corrections corrections;
  private final CellChanges changes;
  private final PrefilledTally tally;

  private PrefilledRows(
      ContractBook book, SheetFound sheet, PrefilledColumns columns, Corrections corrections) {
    this.book = book;
    this.contract = book.form(sheet.form());
    this.sheet = sheet;
    this.columns = columns;
    this.corrections = corrections;
    this.changes = new CellChanges(book, contract, sheet);
    this.tally = new PrefilledTally(contract, sheet.place());
  }

  /** Empty for a sheet that was not prefilled. */
  static Optional<PrefilledRows> of(ContractBook book, SheetFound sheet, Corrections corrections) {
    return PrefilledColumns.of(sheet)
        .map(columns -> new PrefilledRows(book, sheet, columns, corrections));
  }

  boolean isConfirmed(RawRow raw) {
    return said(raw) != Confirmation.NONE;
  }

  private Confirmation said(RawRow raw) {
    return Confirmation.of(Blanks.squeeze(raw.text(columns.confirmed())));
  }

  /**
   * The row, with what speaks against it; null where it is as it was handed out and nothing was
   * said of it.
   *
   * @throws RefusedException where the row was handed out for another form or quarter
   */
  ReadRow judge(RawRow raw, ReadRow row) throws RefusedException {
    String written = Blanks.strip(raw.text(columns.basis()));
    if (written.isEmpty()) {
      return unlisted(row, raw);
    }
    Optional<Basis> basis = Basis.parse(written);
    if (basis.isEmpty()) {
      return row.with(problem(row, ProblemCode.BASIS_DAMAGED));
    }
    requireSame(basis.get(), raw);
    return listed(row, raw, basis.get());
  }

  private void requireSame(Basis basis, RawRow raw) throws RefusedException {
    String period = sheet.period();
    if (!basis.form().equals(contract.form())
        || (!period.isEmpty() && !basis.quarter().equals(period))) {
      throw new RefusedException(
          RefusalCode.PREFILLED_FOR_OTHER,
          sheet.place().at(raw.number(), ""),
          raw.number(),
          book.find(basis.form()).map(Contract::number).orElse(basis.form()),
          basis.quarter(),
          contract.number(),
          period);
    }
  }

  /** A row that was put in by hand: its values were all entered. */
  private ReadRow unlisted(ReadRow row, RawRow raw) {
    return switch (said(raw)) {
      case NONE -> row.with(problem(row, ProblemCode.NOT_CONFIRMED, changes.entered(row)));
      case UNCHANGED -> row.with(problem(row, ProblemCode.NOTHING_BEFORE));
      case CHANGED, ADDED -> tally.changed(row, List.of());
      case OTHER -> row.with(bad(row, raw));
    };
  }

  private ReadRow listed(ReadRow row, RawRow raw, Basis basis) {
    Map<String, String> key =
        LastingFields.texts(LastingFields.key(contract), name -> of(row, name));
    if (!key.equals(basis.key())) {
      return row.with(problem(row, ProblemCode.OTHER_ROW, words(basis.key()), words(key)));
    }
    List<CellChange> changed = changes.since(basis, row);
    boolean touched = !changed.isEmpty() || (!basis.reported() && changes.hasFlows(row));
    return switch (said(raw)) {
      case NONE -> touched ? unconfirmed(row, changed) : tally.untouched(row, basis.reported());
      case UNCHANGED -> unchanged(row, basis, changed);
      case CHANGED -> changed(row, basis, changed, touched);
      case ADDED ->
          basis.from().isEmpty()
              ? tally.changed(row, List.of())
              : row.with(problem(row, ProblemCode.NOT_ADDED));
      case OTHER -> row.with(bad(row, raw));
    };
  }

  private ReadRow unconfirmed(ReadRow row, List<CellChange> changed) {
    Text what = changed.isEmpty() ? changes.entered(row) : CellChange.words(changed);
    return row.with(problem(row, ProblemCode.NOT_CONFIRMED, what));
  }

  private ReadRow unchanged(ReadRow row, Basis basis, List<CellChange> changed) {
    if (basis.from().isEmpty()) {
      return row.with(problem(row, ProblemCode.NOTHING_BEFORE));
    }
    if (!changed.isEmpty()) {
      return row.with(changed.get(0).problem(ProblemCode.NOT_UNCHANGED, CellChange.words(changed)));
    }
    return standing(row, basis, changed).orElseGet(() -> tally.unchanged(row));
  }

  private ReadRow changed(ReadRow row, Basis basis, List<CellChange> changed, boolean touched) {
    if (!touched) {
      return row.with(problem(row, ProblemCode.NOTHING_CHANGED));
    }
    return standing(row, basis, changed)
        .orElseGet(
            () ->
                basis.reported()
                    ? tally.corrected(row, changed)
                    : tally.changed(row, basis.from().isEmpty() ? List.of() : changed));
  }

  /** The row sent back, where what it leaves as it was is no longer what stands in the records. */
  private Optional<ReadRow> standing(ReadRow row, Basis basis, List<CellChange> changed) {
    if (basis.mark() < columns.mark() && !basis.from().isEmpty()) {
      return Optional.of(row.with(problem(row, ProblemCode.OLDER_ROW)));
    }
    if (basis.from().isEmpty()) {
      return Optional.empty();
    }
    if (corrections.isGone(basis.source())) {
      Text gone =
          basis.reported()
              ? new Text("本季度已报的数已撤回", "the report of this quarter was withdrawn")
              : new Text("上季度的报告已撤回", "last quarter's report was withdrawn");
      return Optional.of(row.with(problem(row, ProblemCode.CORRECTED_SINCE, gone)));
    }
    List<CellChange> corrected =
        corrections.of(basis.source()).stream()
            .flatMap(now -> changes.between(basis, now).stream())
            .filter(one -> changed.stream().noneMatch(own -> own.isOf(one)))
            .toList();
    return corrected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            row.with(
                corrected
                    .get(0)
                    .problem(ProblemCode.CORRECTED_SINCE, CellChange.words(corrected))));
  }

  private CellProblem bad(ReadRow row, RawRow raw) {
    String written = Blanks.strip(raw.text(columns.confirmed()));
    return problem(row, ProblemCode.BAD_CONFIRMATION, written);
  }

  /** Told at the column in which the row is confirmed. */
  private CellProblem problem(ReadRow row, ProblemCode code, Object... words) {
    return new CellProblem(
        contract.key().get(0),
        PrefilledColumns.CONFIRMED,
        Place.letters(columns.confirmed()),
        String.valueOf(of(row, contract.key().get(0))),
        code.code(),
        code.says(words));
  }

  private Object of(ReadRow row, String field) {
    return row.value(contract.fields().indexOf(contract.field(field).orElseThrow()));
  }

  private static String words(Map<String, String> key) {
    return String.join(" ", key.values());
  }

  List<Notice> notices() {
    return tally.notices();
  }
}
