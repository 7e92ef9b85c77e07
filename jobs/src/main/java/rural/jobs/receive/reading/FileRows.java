package rural.jobs.receive.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.bound.OneFile;
import rural.jobs.receive.reading.file.WorkbookOpener;
import rural.jobs.receive.reading.header.PrefilledColumns;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Text;

/**
 * Second pass: the rows of the sheets that the inspection found in one file. A short sheet is read
 * once and kept; a long one is read twice, first for its keys, and never held in memory.
 */
public final class FileRows {

  private static final int SHORT = 5_000;

  /** Characters of the cells of a short sheet. */
  private static final long LIGHT = 8L << 20;

  private static final Text OWN_COLUMN = new Text("报告期列", "the column of quarters");
  private static final Text WHOLE = new Text("表头或文件名", "the head or the file name");

  private final TitleBook titles;
  private final WorkbookOpener opener;
  private final Limits limits;
  private final Path file;
  private final List<SheetFound> sheets;
  private final Beforehand before;
  private final Map<String, Duplicates> shared = new HashMap<>();
  private final Map<SheetFound, Refusal> refused = new HashMap<>();

  /**
   * @param titles of all forms; they take a while to put together, and serve many files
   * @param sheets all sheets found in the file: a key may occur in two of them
   */
  public FileRows(TitleBook titles, Limits limits, Path file, List<SheetFound> sheets) {
    this(titles, limits, file, sheets, Beforehand.NOTHING);
  }

  /**
   * @param before what is known of the sheets already
   */
  public FileRows(
      TitleBook titles, Limits limits, Path file, List<SheetFound> sheets, Beforehand before) {
    this.before = before;
    this.titles = titles;
    // How a CSV is written was found out by the inspection; no titles are needed for it any more.
    this.opener = new WorkbookOpener(text -> false, limits);
    this.limits = limits;
    this.file = file;
    this.sheets = List.copyOf(sheets);
  }

  /**
   * Opens one of the sheets; to be closed by the caller. By then it was read to its end once.
   *
   * @throws IOException if the machine fails
   */
  public SheetRows open(SheetFound sheet) throws IOException {
    try {
      List<SheetFound> family = family(sheet);
      return OneFile.read(
          sheet.place(),
          limits,
          () -> family.size() == 1 ? alone(sheet) : stream(sheet, keys(sheet, family)));
    } catch (RefusedException e) {
      return SheetRows.refused(e.refusal());
    }
  }

  /** The sheets of the same form in the same file; a packed file is a file of its own. */
  private List<SheetFound> family(SheetFound sheet) {
    return sheets.stream()
        .filter(one -> one.file().equals(sheet.file()) && one.form().equals(sheet.form()))
        .toList();
  }

  private SheetRows alone(SheetFound sheet) throws IOException, RefusedException {
    RowFeed feed = RowFeed.open(titles, opener, file, sheet, before);
    List<ReadRow> kept = new ArrayList<>();
    Duplicates duplicates = new Duplicates();
    duplicates.begin(sheet.sheet());
    long weight = 0;
    try {
      for (ReadRow row = feed.next(); row != null; row = feed.next()) {
        checkPeriod(feed, row, sheet);
        duplicates.add(row);
        kept.add(row);
        weight += row.weight();
        if (kept.size() > SHORT || weight > LIGHT) {
          feed.close();
          return stream(sheet, keys(sheet, List.of(sheet)));
        }
      }
      checkRows(kept.size(), sheet);
    } catch (RefusedException | IOException | RuntimeException | Error e) {
      feed.close();
      throw e;
    }
    Iterator<ReadRow> rows = kept.iterator();
    return SheetRows.of(sheet, limits, () -> rows.hasNext() ? rows.next() : null, feed, duplicates);
  }

  private SheetRows stream(SheetFound sheet, Duplicates duplicates)
      throws IOException, RefusedException {
    RowFeed feed = RowFeed.open(titles, opener, file, sheet, before);
    return SheetRows.of(sheet, limits, feed::next, feed, duplicates);
  }

  private Duplicates keys(SheetFound sheet, List<SheetFound> family)
      throws IOException, RefusedException {
    String name = sheet.file().name() + " " + sheet.form();
    if (!shared.containsKey(name)) {
      Duplicates keys = new Duplicates();
      for (SheetFound one : family) {
        try {
          scan(one, keys);
        } catch (RefusedException e) {
          refused.put(one, e.refusal());
        }
      }
      shared.put(name, keys);
    }
    if (refused.containsKey(sheet)) {
      throw new RefusedException(refused.get(sheet));
    }
    return shared.get(name);
  }

  private void scan(SheetFound sheet, Duplicates keys) throws IOException, RefusedException {
    keys.begin(sheet.sheet());
    long rows = 0;
    try (RowFeed feed = RowFeed.open(titles, opener, file, sheet, before)) {
      for (ReadRow row = feed.next(); row != null; row = feed.next()) {
        checkPeriod(feed, row, sheet);
        keys.add(row);
        rows++;
      }
    }
    checkRows(rows, sheet);
  }

  private static void checkRows(long rows, SheetFound sheet) throws RefusedException {
    if (rows == 0) {
      boolean prefilled = PrefilledColumns.of(sheet).isPresent();
      throw new RefusedException(
          prefilled ? RefusalCode.NOTHING_CONFIRMED : RefusalCode.NO_ROWS, sheet.place());
    }
  }

  private static void checkPeriod(RowFeed feed, ReadRow row, SheetFound sheet)
      throws RefusedException {
    Optional<Object> other = feed.parser().otherPeriod(row);
    if (other.isPresent()) {
      throw new RefusedException(
          RefusalCode.QUARTER_DISAGREES,
          sheet.place().at(row.rowNumber(), ""),
          OWN_COLUMN,
          other.get(),
          WHOLE,
          sheet.period());
    }
  }
}
