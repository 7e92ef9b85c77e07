package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import rural.jobs.receive.reading.format.NumberFormats;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;
import rural.schemas.contract.Text;

/** An xls file; the format ends at 65 536 rows, so it is held in memory. */
final class XlsWorkbook implements RawWorkbook {

  private static final Text WORD =
      new Text("Word 文档或其他 Office 文件", "a Word or other Office document");

  private final Place place;
  private final HSSFWorkbook workbook;
  private final XlsFormulas formulas;

  private XlsWorkbook(Place place, HSSFWorkbook workbook, XlsFormulas formulas) {
    this.place = place;
    this.workbook = workbook;
    this.formulas = formulas;
  }

  static XlsWorkbook open(Path file, Place place) throws RefusedException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      checkKind(container.getRoot(), place);
      XlsFormulas formulas = XlsFormulas.read(container.getRoot());
      return new XlsWorkbook(place, new HSSFWorkbook(container, false), formulas);
    } catch (EncryptedDocumentException e) {
      throw new RefusedException(RefusalCode.PASSWORD_PROTECTED, place);
    } catch (OldFileFormatException e) {
      throw new RefusedException(RefusalCode.OLD_EXCEL, place);
    } catch (IOException | RuntimeException e) {
      throw XlsxWorkbook.damaged(place, "xls");
    }
  }

  private static void checkKind(DirectoryNode root, Place place) throws RefusedException {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      throw new RefusedException(RefusalCode.PASSWORD_PROTECTED, place);
    }
    if (root.hasEntryCaseInsensitive("Book") && !root.hasEntryCaseInsensitive("Workbook")) {
      throw new RefusedException(RefusalCode.OLD_EXCEL, place);
    }
    if (!root.hasEntryCaseInsensitive("Workbook")) {
      throw new RefusedException(RefusalCode.NOT_A_SPREADSHEET, place, WORD);
    }
  }

  @Override
  public List<SheetTab> tabs() {
    return SheetTab.masked(
        IntStream.range(0, workbook.getNumberOfSheets())
            .mapToObj(
                i ->
                    new SheetTab(
                        workbook.getSheetName(i),
                        workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i)))
            .toList());
  }

  @Override
  public RowSource rows(int sheet) {
    boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    return new XlsRows(
        workbook.getSheetAt(sheet),
        new NumberFormats(from1904),
        cell -> formulas.isToBeCalculated(sheet, cell),
        place);
  }

  @Override
  public List<MergedCells> merged(int sheet) {
    return workbook.getSheetAt(sheet).getMergedRegions().stream()
        .map(
            range ->
                new MergedCells(
                    range.getFirstRow() + 1,
                    range.getLastRow() + 1,
                    range.getFirstColumn(),
                    range.getLastColumn()))
        .sorted(Comparator.comparingInt(MergedCells::firstRow))
        .toList();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
