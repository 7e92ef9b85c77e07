package rural.jobs.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.receive.reading.FileInspector;
import rural.jobs.receive.reading.FileRows;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.SheetRows;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.header.TitleBook;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Field;

/**
 * The files of a sample as any program can read them: UTF-8, a header of field names, a file for
 * each county and form. Read with our own reader, so that heads, titles, encodings and units cost
 * the yardsticks nothing. {@code canonical/<form>/<quarter>/<county>.csv}.
 */
public final class CanonicalFiles {

  /** Codes of a county begin alike, and so do the names of its files. */
  private static final int COUNTY = 6;

  private final ContractBook book = ContractReader.shipped();
  private final TitleBook titles = new TitleBook(book);
  private final FileInspector inspector = new FileInspector(book, Limits.usual());
  private final Path out;

  public CanonicalFiles(Path out) {
    this.out = out;
  }

  /**
   * @param arguments the folder to write, then the folders of the sample's quarters
   */
  public static void main(String[] arguments) throws Exception {
    CanonicalFiles files = new CanonicalFiles(Path.of(arguments[0]));
    for (int i = 1; i < arguments.length; i++) {
      files.write(Path.of(arguments[i]));
    }
  }

  /**
   * @param folder of a quarter, named after it
   * @throws IllegalStateException if a sheet or a row cannot be read: a sample without dirt is
   *     clean
   */
  public void write(Path folder) throws IOException, InterruptedException, ExecutionException {
    Map<String, List<Path>> counties;
    try (Stream<Path> files = Files.walk(folder)) {
      counties =
          files
              .filter(Files::isRegularFile)
              .sorted()
              .collect(
                  Collectors.groupingBy(
                      file -> file.getFileName().toString().substring(0, COUNTY),
                      TreeMap::new,
                      Collectors.toList()));
    }
    String quarter = folder.getFileName().toString();
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<?>> all = new ArrayList<>();
      counties.forEach(
          (county, files) ->
              all.add(
                  threads.submit(
                      () -> {
                        county(quarter + "/" + county + ".csv", files);
                        return null;
                      })));
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private void county(String name, List<Path> files) throws IOException {
    Map<String, CsvWriter> writers = new HashMap<>();
    try {
      for (Path file : files) {
        Inspection inspection = inspector.inspect(file);
        require(inspection.refusals().isEmpty(), file, inspection.refusals());
        FileRows rows = new FileRows(titles, Limits.usual(), file, inspection.sheets());
        for (SheetFound sheet : inspection.sheets()) {
          try (SheetRows some = rows.open(sheet)) {
            Contract contract = book.form(sheet.form());
            sheet(file, some, contract.fields().size(), writer(writers, contract, name));
          }
        }
      }
    } finally {
      for (CsvWriter writer : writers.values()) {
        writer.close();
      }
    }
  }

  private CsvWriter writer(Map<String, CsvWriter> writers, Contract contract, String name)
      throws IOException {
    CsvWriter writer = writers.get(contract.form());
    if (writer == null) {
      Path file = out.resolve(contract.form()).resolve(name);
      Files.createDirectories(file.getParent());
      writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
      writer.writeRecord(contract.fields().stream().map(Field::name).toList());
      writers.put(contract.form(), writer);
    }
    return writer;
  }

  private static void sheet(Path file, SheetRows rows, int fields, CsvWriter writer) {
    require(rows.refusal().isEmpty(), file, rows.refusal());
    while (rows.hasNext()) {
      ReadRow row = rows.next();
      require(!row.isRejected(), file, row.problems());
      writer.writeRecord(Stream.of(row.values()).limit(fields).map(CanonicalFiles::text).toList());
    }
  }

  private static String text(Object value) {
    return value == null
        ? ""
        : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private static void require(boolean holds, Path file, Object otherwise) {
    if (!holds) {
      throw new IllegalStateException(file + ": " + otherwise);
    }
  }
}
