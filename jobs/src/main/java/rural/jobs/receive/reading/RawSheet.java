package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.ContractBook;

/** A visible sheet of a received file as text, for showing it to its sender again. */
public final class RawSheet {

  /** Takes the rows of a sheet; cells of personal columns are empty below their title. */
  public interface RawRowConsumer {
    /**
     * @param rowNumber from 1, as a clerk sees it
     */
    void accept(int rowNumber, List<String> cells) throws IOException;
  }

  private final TitleBook titles;
  private final WorkbookOpener opener;
  private final Path path;
  private final PackedFile file;
  private final CsvDialect dialect;
  private final int index;
  private final String name;

  private RawSheet(
      TitleBook titles,
      WorkbookOpener opener,
      Path path,
      PackedFile file,
      CsvDialect dialect,
      int index,
      String name) {
    this.titles = titles;
    this.opener = opener;
    this.path = path;
    this.file = file;
    this.dialect = dialect;
    this.index = index;
    this.name = name;
  }

  /** The visible sheets of a file; a file or an entry that cannot be opened has none. */
  public static List<RawSheet> of(ContractBook book, Path path) throws IOException {
    TitleBook titles = new TitleBook(book);
    WorkbookOpener opener = new WorkbookOpener(titles::isTitle);
    List<RawSheet> sheets = new ArrayList<>();
    for (PackedFile file : files(opener, path)) {
      try (RawWorkbook workbook = opener.open(path, file, CsvDialect.NONE)) {
        List<RawWorkbook.SheetTab> tabs = workbook.tabs();
        for (int i = 0; i < tabs.size(); i++) {
          if (!tabs.get(i).hidden()) {
            sheets.add(
                new RawSheet(
                    titles, opener, path, file, workbook.dialect(), i, tabs.get(i).name()));
          }
        }
      } catch (RefusedException e) {
        // The inspection says why.
      }
    }
    return sheets;
  }

  private static List<PackedFile> files(WorkbookOpener opener, Path path) throws IOException {
    try {
      return opener.files(path);
    } catch (RefusedException e) {
      return List.of();
    }
  }

  /** The file's name; {@code a.zip!b.csv} for what is packed. */
  public String file() {
    return file.name();
  }

  /** The sheet's name; empty for CSV. */
  public String name() {
    return name;
  }

  /**
   * Hands over the rows up to the last one, or up to where the file is damaged.
   *
   * @throws IOException if the disk fails
   */
  public void forEachRow(RawRowConsumer consumer) throws IOException {
    try (RawWorkbook workbook = opener.open(path, file, dialect);
        RowSource rows = workbook.rows(index)) {
      Set<Integer> personal = new TreeSet<>();
      int seen = 0;
      for (RawRow row = rows.next(); row != null; row = rows.next()) {
        List<String> cells = new ArrayList<>(row.texts());
        personal.stream().filter(at -> at < cells.size()).forEach(at -> cells.set(at, ""));
        if (seen++ < FileInspector.LINES) {
          findPersonal(row, personal);
        }
        consumer.accept(row.number(), cells);
      }
    } catch (RefusedException e) {
      // The inspection or the rows say where it breaks off.
    }
  }

  private void findPersonal(RawRow row, Set<Integer> personal) {
    boolean header = row.texts().stream().filter(titles::isTitle).count() > 1;
    for (int i = 0; i < row.width(); i++) {
      String text = row.text(i);
      if (titles.isFormsPersonalTitle(text) || (header && titles.isPersonalTitle(text))) {
        personal.add(i);
      }
    }
  }
}
