package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.Preview;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.header.WorkbookInspector;
import rural.jobs.receive.reading.remark.Notice;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.ContractBook;

/** First pass: which forms a received file holds. Reads the first lines of each sheet only. */
public final class FileInspector {

  /** Heads and headers together are shorter than this. */
  static final int LINES = 60;

  private static final int BLANK_LINES = 1_000;

  private final WorkbookOpener opener;
  private final WorkbookInspector inspector;

  public FileInspector(ContractBook book) {
    TitleBook titles = new TitleBook(book);
    this.opener = new WorkbookOpener(titles::isTitle);
    this.inspector = new WorkbookInspector(titles);
  }

  /**
   * Whatever is wrong with the content is a refusal in the answer.
   *
   * @throws IOException if the disk fails
   */
  public Inspection inspect(Path file) throws IOException {
    List<PackedFile> files;
    try {
      files = opener.files(file);
    } catch (RefusedException e) {
      return Inspection.refused(e.refusal());
    }
    List<SheetFound> sheets = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    for (PackedFile packed : files) {
      Inspection one = inspect(file, packed);
      sheets.addAll(one.sheets());
      refusals.addAll(one.refusals());
      notices.addAll(one.notices());
    }
    return new Inspection(sheets, refusals, notices);
  }

  private Inspection inspect(Path file, PackedFile packed) throws IOException {
    try (RawWorkbook workbook = opener.open(file, packed, CsvDialect.NONE)) {
      List<Preview> previews = new ArrayList<>();
      for (int i = 0; i < workbook.tabs().size(); i++) {
        previews.add(preview(workbook, i));
      }
      return inspector.inspect(packed, workbook.dialect(), previews);
    } catch (RefusedException e) {
      return Inspection.refused(e.refusal());
    }
  }

  private static Preview preview(RawWorkbook workbook, int index)
      throws IOException, RefusedException {
    RawWorkbook.SheetTab tab = workbook.tabs().get(index);
    List<RawRow> lines = new ArrayList<>();
    try (RowSource rows = workbook.rows(index)) {
      RawRow row = rows.next();
      for (int seen = 0; row != null && lines.size() < LINES && seen < BLANK_LINES; seen++) {
        if (!row.isBlank()) {
          lines.add(row);
        }
        row = rows.next();
      }
      return new Preview(index, tab.name(), tab.hidden(), lines, row == null);
    }
  }
}
