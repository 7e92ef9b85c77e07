package rural.jobs.receive.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.bound.OneFile;
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
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.personal.PersonalNumbers;

/** First pass: which forms a received file holds. Reads the first lines of each sheet only. */
public final class FileInspector {

  /** Heads and headers together are shorter than this. */
  static final int LINES = 60;

  private static final int BLANK_LINES = 1_000;

  /** Characters of the first lines that are kept; a head of sixty lines has a few thousand. */
  private static final int LONGEST = 1 << 22;

  private final WorkbookOpener opener;
  private final WorkbookInspector inspector;
  private final Limits limits;

  public FileInspector(ContractBook book, Limits limits) {
    TitleBook titles = new TitleBook(book);
    this.limits = limits;
    this.opener = new WorkbookOpener(titles::isTitle, limits);
    this.inspector = new WorkbookInspector(titles);
  }

  /**
   * Whatever is wrong with the file is a refusal in the answer.
   *
   * @throws IOException if the machine fails
   */
  public Inspection inspect(Path file) throws IOException {
    Place place = Place.of(PersonalNumbers.maskedName(file.getFileName().toString()));
    try {
      return OneFile.read(place, limits, () -> whole(file));
    } catch (RefusedException e) {
      return Inspection.refused(e.refusal());
    }
  }

  private Inspection whole(Path file) throws IOException, RefusedException {
    List<SheetFound> sheets = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Notice> notices = new ArrayList<>();
    List<PackedFile> files = opener.files(file);
    Closeable held = opener.hold(file, files);
    try {
      for (PackedFile packed : files) {
        OneFile.checkLeft();
        Inspection one = inspect(file, packed);
        sheets.addAll(one.sheets());
        refusals.addAll(one.refusals());
        notices.addAll(one.notices());
      }
    } finally {
      held.close();
    }
    return new Inspection(sheets, refusals, notices);
  }

  /** What is wrong with one file of an archive does not concern the others in it. */
  private Inspection inspect(Path file, PackedFile packed) throws IOException {
    try (RawWorkbook workbook = opener.open(file, packed, CsvDialect.NONE)) {
      checkSheets(workbook, packed);
      List<Preview> previews = new ArrayList<>();
      List<Refusal> unreadable = new ArrayList<>();
      for (int i = 0; i < workbook.tabs().size(); i++) {
        try {
          previews.add(preview(workbook, i));
        } catch (RefusedException e) {
          unreadable.add(e.refusal());
        }
      }
      return previews.isEmpty() && !unreadable.isEmpty()
          ? new Inspection(List.of(), unreadable, List.of())
          : inspector.inspect(packed, workbook.dialect(), previews).and(unreadable);
    } catch (RefusedException | IOException | RuntimeException | StackOverflowError e) {
      return Inspection.refused(OneFile.refusal(packed.place(), limits, e).refusal());
    }
  }

  private static void checkSheets(RawWorkbook workbook, PackedFile packed) throws RefusedException {
    int sheets = workbook.tabs().size();
    if (sheets > Limits.SHEETS) {
      throw new RefusedException(
          RefusalCode.TOO_MUCH, packed.place(), new Text(sheets + " 张工作表", sheets + " sheets"));
    }
  }

  private static Preview preview(RawWorkbook workbook, int index)
      throws IOException, RefusedException {
    RawWorkbook.SheetTab tab = workbook.tabs().get(index);
    List<RawRow> lines = new ArrayList<>();
    try (RowSource rows = workbook.rows(index)) {
      RawRow row = rows.next();
      long length = 0;
      for (int seen = 0; row != null && lines.size() < LINES && seen < BLANK_LINES; seen++) {
        OneFile.checkLeft();
        length += row.length();
        if (length > LONGEST) {
          break; // what was seen so far decides
        }
        if (!row.isBlank()) {
          lines.add(row.masked());
        }
        row = rows.next();
      }
      return new Preview(index, tab.name(), tab.hidden(), lines, row == null);
    }
  }
}
