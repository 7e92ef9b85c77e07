package rural.jobs.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import rural.jobs.table.RateTable;
import rural.schemas.contract.ContractBook;
import rural.schemas.control.Release;
import rural.schemas.settings.Settings;
import rural.schemas.text.DamagedException;

/**
 * The rates of divisions and of those below them, as {@code rates.csv} and {@code rates.xlsx} of
 * their own: what somebody gets who may not see the rest.
 */
public final class DivisionRates {

  private final ContractBook book;
  private final Release release;
  private final Settings settings;

  public DivisionRates(ContractBook book, Settings settings, Release release) {
    this.book = book;
    this.settings = settings;
    this.release = release;
  }

  /**
   * Writes the files of some divisions; the sealed rates are read once, and held nowhere.
   *
   * @param folders code → where its files go
   * @param above code of a division → those of {@code folders} in which it lies, itself included
   */
  public void write(Path sealedCsv, Map<String, Path> folders, Function<String, Set<String>> above)
      throws IOException {
    Map<String, Part> parts =
        DamagedException.reading(sealedCsv, () -> parts(sealedCsv, folders, above));
    for (Part part : parts.values()) {
      Imprint imprint = Imprint.of(release, settings);
      new RateWorkbook(book, release, imprint, part.tally.of(part.csv), part.name)
          .write(part.csv.resolveSibling(ReleaseFiles.XLSX));
    }
  }

  private static Map<String, Part> parts(
      Path sealedCsv, Map<String, Path> folders, Function<String, Set<String>> above)
      throws IOException {
    Map<String, Part> parts = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(sealedCsv)) {
      for (Map.Entry<String, Path> one : folders.entrySet()) {
        parts.put(one.getKey(), new Part(one.getKey(), one.getValue().resolve(ReleaseFiles.CSV)));
      }
      for (NamedCsvRecord line : lines) {
        for (String code : above.apply(line.getField(RateTable.DIVISION_CODE))) {
          parts.get(code).add(line);
        }
      }
    } finally {
      for (Part one : parts.values()) {
        one.close();
      }
    }
    return parts;
  }

  /** The file of one division while it is written, and what is counted meanwhile. */
  private static final class Part implements Closeable {

    /** Without it Excel reads Chinese as nonsense; the file is for people, unlike a release's. */
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String code;
    private final Path csv;
    private final CsvWriter writer;
    private final RateTally tally = new RateTally();
    private String name = "";
    private boolean begun;

    Part(String code, Path csv) throws IOException {
      this.code = code;
      this.csv = csv;
      Writer text = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
      text.write(BYTE_ORDER_MARK);
      this.writer = CsvWriter.builder().build(text);
    }

    void add(NamedCsvRecord line) {
      if (!begun) {
        begun = true;
        writer.writeRecord(line.getHeader());
      }
      writer.writeRecord(line.getFields());
      tally.add(
          line.getField(RateTable.INDICATOR),
          line.getField(RateTable.LEVEL),
          !line.getField(RateTable.TARGET).isEmpty());
      if (line.getField(RateTable.DIVISION_CODE).equals(code)) {
        name = line.getField(RateTable.DIVISION_NAME);
      }
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
