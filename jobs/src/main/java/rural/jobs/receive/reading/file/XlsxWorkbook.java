package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** An xlsx file, streamed. */
final class XlsxWorkbook implements RawWorkbook {

  private final Path file;
  private final Place place;
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  private XlsxWorkbook(Path file, Place place, ReadableWorkbook workbook) {
    this.file = file;
    this.place = place;
    this.workbook = workbook;
    this.sheets = workbook.getSheets().toList();
  }

  static XlsxWorkbook open(Path file, Place place) throws RefusedException {
    try {
      ReadingOptions options = new ReadingOptions(hasStyles(file), true);
      return new XlsxWorkbook(file, place, new ReadableWorkbook(file.toFile(), options));
    } catch (IOException | RuntimeException e) {
      throw damaged(place, "xlsx");
    }
  }

  /** Some programs write none; a reader that asks for formats then finds the file damaged. */
  private static boolean hasStyles(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/styles.xml") != null;
    }
  }

  static RefusedException damaged(Place place, String where) {
    return new RefusedException(RefusalCode.DAMAGED, place, where);
  }

  @Override
  public List<SheetTab> tabs() {
    return sheets.stream()
        .map(s -> new SheetTab(s.getName(), s.getVisibility() != SheetVisibility.VISIBLE))
        .toList();
  }

  @Override
  public RowSource rows(int sheet) throws RefusedException {
    Place where = Place.of(place.file(), sheets.get(sheet).getName());
    try {
      CellFormats formats = new CellFormats(workbook.isDate1904());
      return new XlsxRows(sheets.get(sheet).openStream(), formats, where);
    } catch (IOException | RuntimeException e) {
      throw damaged(where, sheets.get(sheet).getName());
    }
  }

  @Override
  public List<MergedCells> merged(int sheet) throws IOException, RefusedException {
    return XlsxMerges.read(file, sheets.get(sheet).getName(), place);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
