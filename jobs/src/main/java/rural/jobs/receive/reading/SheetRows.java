package rural.jobs.receive.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * The data rows of one sheet, in order. A sheet whose rows cannot be read has a refusal and no
 * rows; that is known before the first row is handed out.
 */
public final class SheetRows implements Iterator<ReadRow>, AutoCloseable {

  /** Where rows come from: the file itself, or the rows of a short sheet kept from a first look. */
  interface Source {
    ReadRow next() throws IOException, RefusedException;
  }

  private final Refusal refusal;
  private final String sheet;
  private final Source source;
  private final RowFeed feed;
  private final Duplicates duplicates;
  private final Map<String, Long> notes = new HashMap<>();
  private long read;
  private long rejected;
  private ReadRow ahead;

  private SheetRows(
      Refusal refusal, String sheet, Source source, RowFeed feed, Duplicates duplicates) {
    this.refusal = refusal;
    this.sheet = sheet;
    this.source = source;
    this.feed = feed;
    this.duplicates = duplicates;
    this.ahead = advance();
  }

  static SheetRows refused(Refusal refusal) {
    return new SheetRows(refusal, "", () -> null, null, null);
  }

  static SheetRows of(String sheet, Source source, RowFeed feed, Duplicates duplicates) {
    return new SheetRows(null, sheet, source, feed, duplicates);
  }

  /** Why the sheet is not read; empty for one that is. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  /**
   * @throws UncheckedIOException if the disk fails
   */
  @Override
  public ReadRow next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    ReadRow row = withDuplicate(ahead);
    read++;
    rejected += row.isRejected() ? 1 : 0;
    row.notes().forEach(note -> notes.merge(note, 1L, Long::sum));
    ahead = advance();
    return row;
  }

  private ReadRow advance() {
    try {
      return source.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RefusedException e) {
      // The whole sheet was read once before the first row was handed out.
      throw new UncheckedIOException(new IOException("The file changed while it was read", e));
    }
  }

  private ReadRow withDuplicate(ReadRow row) {
    Optional<Place> other = duplicates.other(sheet, row);
    if (other.isEmpty()) {
      return row;
    }
    Object words = Duplicates.words(sheet, other.get());
    return row.with(feed.parser().duplicate(row, ProblemCode.DUPLICATE_KEY, words));
  }

  /**
   * What is known after the last row.
   *
   * @throws IllegalStateException while rows are left
   */
  public Tail tail() {
    if (hasNext()) {
      throw new IllegalStateException("Row " + ahead.rowNumber() + " has not been read yet");
    }
    return new Tail(
        read, rejected, feed == null ? java.util.List.of() : feed.totals().differences(), notes);
  }

  @Override
  public void close() throws IOException {
    if (feed != null) {
      feed.close();
    }
  }
}
