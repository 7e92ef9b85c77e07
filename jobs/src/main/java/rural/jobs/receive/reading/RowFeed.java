package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.receive.reading.bound.OneFile;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;

/** The data rows of one sheet, parsed one at a time; totals are set aside on the way. */
final class RowFeed implements AutoCloseable {

  private final SheetFound sheet;
  private final RawWorkbook workbook;
  private final RowSource source;
  private final RowParser parser;
  private final RowClassifier classifier;
  private final Totals totals;
  private final SecondBlock second;
  private final CsvShape shape;
  private final Untitled untitled;
  private final Optional<PrefilledRows> prefilled;
  private boolean whole = true;

  private RowFeed(
      SheetFound sheet,
      RawWorkbook workbook,
      RowSource source,
      RowParser parser,
      RowClassifier classifier,
      Totals totals,
      SecondBlock second,
      Optional<PrefilledRows> prefilled) {
    this.sheet = sheet;
    this.prefilled = prefilled;
    this.second = second;
    this.shape = new CsvShape(sheet);
    this.untitled = new Untitled(sheet);
    this.workbook = workbook;
    this.source = source;
    this.parser = parser;
    this.classifier = classifier;
    this.totals = totals;
  }

  static RowFeed open(
      TitleBook titles, WorkbookOpener opener, Path file, SheetFound sheet, Beforehand before)
      throws IOException, RefusedException {
    ContractBook book = titles.contracts();
    Contract contract = book.form(sheet.form());
    CsvDialect dialect = sheet.dialect();
    RawWorkbook workbook = opener.open(file, sheet.file(), dialect);
    try {
      RowParser parser =
          new RowParser(book, contract, sheet, workbook.merged(sheet.sheetIndex()), before.names());
      RowSource source = workbook.rows(sheet.sheetIndex());
      return new RowFeed(
          sheet,
          workbook,
          source,
          parser,
          new RowClassifier(book, sheet),
          new Totals(book, contract, sheet),
          new SecondBlock(titles, sheet),
          PrefilledRows.of(book, sheet, before.corrections()));
    } catch (RefusedException | IOException | RuntimeException | Error e) {
      workbook.close();
      throw e;
    }
  }

  /** The next data row, or null after the last one. */
  ReadRow next() throws IOException, RefusedException {
    for (RawRow raw = source.next(); raw != null; raw = source.next()) {
      OneFile.checkLeft();
      boolean above = raw.number() < sheet.firstDataRow();
      RowKind kind = above ? RowKind.HEADER : classifier.classify(raw);
      if (kind != RowKind.BLANK && kind != RowKind.DATA) {
        whole = whole && parser.isWhole(raw, kind);
      }
      if (above) {
        second.above(raw);
        shape.above(raw);
      } else {
        second.below(raw, kind);
        ReadRow row = kind == RowKind.DATA ? data(raw) : null;
        if (row != null) {
          return row;
        }
        if (kind == RowKind.TOTAL) {
          totals.total(raw, parser.totals(raw));
        }
      }
    }
    return null;
  }

  /** Null for a prefilled row that nobody touched. */
  private ReadRow data(RawRow raw) throws RefusedException {
    ReadRow row = parser.parse(raw);
    whole = whole && row.isWhole(raw);
    Optional<CsvShape.Crooked> crooked = shape.of(raw);
    if (crooked.isPresent()) {
      return row.with(parser.problem(row, crooked.get().code(), crooked.get().counts().toArray()));
    }
    untitled.add(raw);
    if (prefilled.isPresent()) {
      return prefilled(raw, row, prefilled.get());
    }
    totals.add(row.values());
    return row;
  }

  /** The totals of a prefilled form are those of the rows of which something was said. */
  private ReadRow prefilled(RawRow raw, ReadRow row, PrefilledRows rows) throws RefusedException {
    if (rows.isConfirmed(raw)) {
      totals.add(row.values());
    }
    return rows.judge(raw, row);
  }

  /** What is to be said of the rows so far, beside what stands with each. */
  List<Notice> notices() {
    return Stream.of(
            prefilled.map(PrefilledRows::notices).orElse(List.of()),
            totals.differences(),
            untitled.notices())
        .flatMap(List::stream)
        .toList();
  }

  /** Whether nothing of the rows so far is left out of what is kept. */
  boolean isWhole() {
    return whole;
  }

  RowParser parser() {
    return parser;
  }

  @Override
  public void close() throws IOException {
    source.close();
    workbook.close();
  }
}
