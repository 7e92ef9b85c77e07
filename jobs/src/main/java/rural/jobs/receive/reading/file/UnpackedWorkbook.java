package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rural.jobs.receive.reading.remark.RefusedException;

/** A workbook taken out of a zip; its copy goes when it is closed. */
record UnpackedWorkbook(RawWorkbook workbook, Path copy) implements RawWorkbook {

  @Override
  public List<SheetTab> tabs() {
    return workbook.tabs();
  }

  @Override
  public RowSource rows(int sheet) throws RefusedException, IOException {
    return workbook.rows(sheet);
  }

  @Override
  public List<MergedCells> merged(int sheet) throws RefusedException, IOException {
    return workbook.merged(sheet);
  }

  @Override
  public CsvDialect dialect() {
    return workbook.dialect();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    Files.deleteIfExists(copy);
  }
}
