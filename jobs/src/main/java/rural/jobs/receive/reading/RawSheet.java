package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.bound.OneFile;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.file.RawWorkbook;
import rural.jobs.receive.reading.file.RowSource;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Place;
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
  private final Limits limits;
  private final Path path;
  private final PackedFile file;
  private final CsvDialect dialect;
  private final int index;
  private final String name;

  private RawSheet(
      TitleBook titles,
      WorkbookOpener opener,
      Limits limits,
      Path path,
      PackedFile file,
      CsvDialect dialect,
      int index,
      String name) {
    this.titles = titles;
    this.opener = opener;
    this.limits = limits;
    this.path = path;
    this.file = file;
    this.dialect = dialect;
    this.index = index;
    this.name = name;
  }

  /** The visible sheets of a file; a file or an entry that cannot be opened has none. */
  public static List<RawSheet> of(ContractBook book, Limits limits, Path path) throws IOException {
    return of(book, limits, path, any -> true);
  }

  /** Those of one file only, called as {@link #file} calls it. */
  public static List<RawSheet> of(ContractBook book, Limits limits, Path path, String file)
      throws IOException {
    return of(book, limits, path, file::equals);
  }

  private static List<RawSheet> of(
      ContractBook book, Limits limits, Path path, Predicate<String> wanted) throws IOException {
    TitleBook titles = new TitleBook(book);
    WorkbookOpener opener = new WorkbookOpener(titles::isTitle, limits);
    List<RawSheet> sheets = new ArrayList<>();
    for (PackedFile file : files(opener, limits, path)) {
      if (wanted.test(file.name())) {
        add(sheets, titles, opener, limits, path, file);
      }
    }
    return sheets;
  }

  private static void add(
      List<RawSheet> sheets,
      TitleBook titles,
      WorkbookOpener opener,
      Limits limits,
      Path path,
      PackedFile file)
      throws IOException {
    try (RawWorkbook workbook = opener.open(path, file, CsvDialect.NONE)) {
      List<RawWorkbook.SheetTab> tabs = workbook.tabs();
      for (int i = 0; i < tabs.size(); i++) {
        if (!tabs.get(i).hidden()) {
          sheets.add(
              new RawSheet(
                  titles, opener, limits, path, file, workbook.dialect(), i, tabs.get(i).name()));
        }
      }
    } catch (RefusedException | IOException | RuntimeException e) {
      // The inspection says why.
      refused(file.place(), limits, e);
    }
  }

  private static List<PackedFile> files(WorkbookOpener opener, Limits limits, Path path)
      throws IOException {
    try {
      return opener.files(path);
    } catch (RefusedException | IOException | RuntimeException e) {
      refused(Place.of(path.getFileName().toString()), limits, e);
      return List.of();
    }
  }

  /** Goes on only where the fault is the machine's. */
  private static void refused(Place place, Limits limits, Exception fault) throws IOException {
    OneFile.refusal(place, limits, fault);
  }

  private RawRow next(RowSource rows) throws IOException, RefusedException {
    try {
      return rows.next();
    } catch (IOException | RuntimeException e) {
      throw OneFile.refusal(Place.of(file.name(), name), limits, e);
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
   * @throws IOException if the machine fails, or the consumer
   */
  public void forEachRow(RawRowConsumer consumer) throws IOException {
    try (RawWorkbook workbook = opener.open(path, file, dialect);
        RowSource rows = workbook.rows(index)) {
      Set<Integer> personal = new TreeSet<>();
      int seen = 0;
      for (RawRow row = next(rows); row != null; row = next(rows)) {
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
