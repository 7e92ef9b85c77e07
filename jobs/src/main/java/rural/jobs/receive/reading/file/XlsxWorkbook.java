package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.jobs.receive.reading.xlsx.XlsxBook;
import rural.jobs.receive.reading.xlsx.XlsxPackage;

/** An xlsx file, streamed. */
final class XlsxWorkbook implements RawWorkbook {

  private final Place place;
  private final XlsxBook book;

  private XlsxWorkbook(Place place, XlsxBook book) {
    this.place = place;
    this.book = book;
  }

  static XlsxWorkbook open(Path file, Place place, Limits limits) throws RefusedException {
    try {
      XlsxPackage parts = XlsxPackage.open(file, limits.most(ZipLimits.TIMES));
      try {
        return new XlsxWorkbook(place, XlsxBook.open(parts));
      } catch (IOException | RuntimeException e) {
        parts.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(place, "xlsx");
    }
  }

  static RefusedException damaged(Place place, String where) {
    return new RefusedException(RefusalCode.DAMAGED, place, where);
  }

  @Override
  public List<SheetTab> tabs() {
    return SheetTab.masked(
        book.tabs().stream().map(tab -> new SheetTab(tab.name(), tab.hidden())).toList());
  }

  @Override
  public RowSource rows(int sheet) throws RefusedException {
    XlsxBook.Tab tab = book.tabs().get(sheet);
    String name = tabs().get(sheet).name();
    Place where = Place.of(place.file(), name);
    try {
      return new XlsxRows(book, book.sheet(tab), where);
    } catch (IOException e) {
      throw damaged(where, name);
    }
  }

  @Override
  public List<MergedCells> merged(int sheet) throws RefusedException {
    XlsxBook.Tab tab = book.tabs().get(sheet);
    if (tab.part().isEmpty()) {
      return List.of();
    }
    try (InputStream in = book.open(tab)) {
      return XlsxMerges.read(in);
    } catch (IOException e) {
      throw damaged(place, tabs().get(sheet).name());
    }
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
