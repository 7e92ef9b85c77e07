package rural.jobs.receive.reading.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/** The rows of a CSV. A row number counts rows, not lines: a quoted cell may hold line breaks. */
final class CsvRows implements RowSource {

  /** So many delimiters behind a line break inside one cell are rows that a stray quote ate. */
  private static final int SWALLOWED = 3;

  /** Characters of a row with all its cells. */
  private static final int LONGEST_ROW = 1 << 22;

  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final char delimiter;
  private final Place place;
  private int number;

  CsvRows(Reader source, char delimiter, Place place) {
    this.delimiter = delimiter;
    this.place = place;
    this.reader =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .skipEmptyLines(false)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(LONGEST_ROW)
            .build(
                CsvRecordHandler.builder()
                    .maxRecordSize(LONGEST_ROW)
                    .maxFieldSize(LONGEST_ROW)
                    .build(),
                source);
    this.records = reader.iterator();
  }

  @Override
  public RawRow next() throws RefusedException, IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      String[] texts = records.next().getFields().toArray(new String[0]);
      number++;
      checkQuotes(texts);
      LongTexts.check(texts, number, place);
      return RawRow.ofTexts(number, texts);
    } catch (CsvParseException e) {
      throw refusedOrFault(e);
    } catch (UncheckedIOException e) {
      throw refusedOrFault(e);
    }
  }

  private void checkQuotes(String[] texts) throws RefusedException {
    for (String text : texts) {
      int lineBreak = text.indexOf('\n');
      if (lineBreak >= 0
          && text.chars().skip(lineBreak).filter(c -> c == delimiter).count() >= SWALLOWED) {
        throw new RefusedException(
            RefusalCode.BROKEN_QUOTES, place.at(number, ""), String.valueOf(number));
      }
    }
  }

  private RefusedException refusedOrFault(RuntimeException e) throws IOException {
    Throwable cause = e.getCause();
    if (cause instanceof IOException fault && !(cause instanceof CharacterCodingException)) {
      throw fault;
    }
    int row = number + 1;
    // The library has one exception for all its bounds, and only its words tell which.
    if (cause != null && String.valueOf(cause.getMessage()).contains("maximum limit of")) {
      return new RefusedException(RefusalCode.TOO_WIDE, place.at(row, ""), row, Limits.COLUMNS);
    }
    return new RefusedException(RefusalCode.BROKEN_QUOTES, place.at(row, ""), String.valueOf(row));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
