package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import rural.jobs.receive.reading.remark.RefusedException;

/** An opened file of one or more sheets; a CSV is a workbook of one sheet without a name. */
public interface RawWorkbook extends AutoCloseable {

  /** A sheet's name and whether a clerk does not see it. */
  record SheetTab(String name, boolean hidden) {

    /** Tabs whose names hold no number of a person. */
    static List<SheetTab> masked(List<SheetTab> tabs) {
      List<String> names = MaskedNames.of(tabs.stream().map(SheetTab::name).toList());
      return IntStream.range(0, tabs.size())
          .mapToObj(i -> new SheetTab(names.get(i), tabs.get(i).hidden()))
          .toList();
    }
  }

  List<SheetTab> tabs();

  /** The rows of the sheet that stands at a place in {@link #tabs()}. */
  RowSource rows(int sheet) throws RefusedException, IOException;

  /** The merged cells of a sheet, by first row. */
  List<MergedCells> merged(int sheet) throws RefusedException, IOException;

  /** How a CSV is written; {@link CsvDialect#NONE} for other files. */
  default CsvDialect dialect() {
    return CsvDialect.NONE;
  }

  @Override
  void close() throws IOException;
}
