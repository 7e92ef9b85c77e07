package rural.jobs.receive.reading.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusedException;

/** A text file as a workbook of one sheet. */
final class CsvWorkbook implements RawWorkbook {

  private static final int HEAD = 1 << 15;

  private final Path file;
  private final Place place;
  private final CsvDialect dialect;

  private CsvWorkbook(Path file, Place place, CsvDialect dialect) {
    this.file = file;
    this.place = place;
    this.dialect = dialect;
  }

  static CsvWorkbook open(Path file, Place place, CsvDialect known, Predicate<String> isTitle)
      throws IOException, RefusedException {
    if (!known.isNone()) {
      return new CsvWorkbook(file, place, known);
    }
    Charset charset = CharsetFinder.find(file, place);
    char delimiter = DelimiterFinder.find(head(file, charset), isTitle);
    return new CsvWorkbook(file, place, new CsvDialect(charset.name(), delimiter));
  }

  private static String head(Path file, Charset charset) throws IOException {
    char[] head = new char[HEAD];
    try (Reader reader = reader(file, charset)) {
      int length = 0;
      for (int count = 0; count >= 0 && length < HEAD; length += Math.max(0, count)) {
        count = reader.read(head, length, HEAD - length);
      }
      return new String(head, 0, length);
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StrictDecoding.decoder(charset)));
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  @Override
  public List<SheetTab> tabs() {
    return List.of(new SheetTab("", false));
  }

  @Override
  public RowSource rows(int sheet) throws IOException {
    Reader reader = reader(file, Charset.forName(dialect.charset()));
    return new CsvRows(reader, dialect.delimiter(), place);
  }

  @Override
  public List<MergedCells> merged(int sheet) {
    return List.of();
  }

  @Override
  public CsvDialect dialect() {
    return dialect;
  }

  @Override
  public void close() {}
}
