package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.bound.OneFile;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.ContractBook;

/**
 * A sheet that was understood, as text, for showing it to its sender again and for the archive:
 * only what its form asks for, without anything about a person.
 */
public final class RawSheet {

  /** Takes the rows of a sheet; cells that are not kept are empty. */
  public interface RawRowConsumer {
    /**
     * @param rowNumber from 1, as a clerk sees it
     */
    void accept(int rowNumber, List<String> cells) throws IOException;
  }

  private final WorkbookOpener opener;
  private final Limits limits;
  private final Path path;
  private final SheetFound sheet;
  private final ContractBook book;
  private final KeptCells kept;

  public RawSheet(ContractBook book, Limits limits, Path path, SheetFound sheet) {
    this.opener = new WorkbookOpener(text -> false, limits);
    this.limits = limits;
    this.path = path;
    this.sheet = sheet;
    this.book = book;
    this.kept = new KeptCells(book, book.form(sheet.form()), sheet);
  }

  private RawRow next(RowSource rows) throws IOException, RefusedException {
    try {
      return rows.next();
    } catch (IOException | RuntimeException e) {
      throw OneFile.refusal(sheet.place(), limits, e);
    }
  }

  /**
   * Hands over the rows up to the last one, or up to where the file is damaged.
   *
   * @throws IOException if the machine fails, or the consumer
   */
  public void forEachRow(RawRowConsumer consumer) throws IOException {
    RowClassifier classifier = new RowClassifier(book, sheet);
    try (RawWorkbook workbook = opener.open(path, sheet.file(), sheet.dialect());
        RowSource rows = workbook.rows(sheet.sheetIndex())) {
      for (RawRow row = next(rows); row != null; row = next(rows)) {
        consumer.accept(row.number(), kept.of(row, classifier));
      }
    } catch (RefusedException e) {
      // The inspection or the rows say where it breaks off.
    }
  }
}
