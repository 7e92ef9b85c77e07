package rural.jobs.receive.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.bound.OneFile;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Place;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.jobs.receive.reading.remark.RefusedException;

/**
 * The data rows of one sheet, in order. A sheet whose rows cannot be read has a refusal and no
 * rows; that is known before the first row is handed out. Only where the file is changed while it
 * is read, rows may come before the refusal; then none of them counts.
 */
public final class SheetRows implements Iterator<ReadRow>, AutoCloseable {

  /** Where rows come from: the file itself, or the rows of a short sheet kept from a first look. */
  interface Source {
    ReadRow next() throws IOException, RefusedException;
  }

  private final Place place;
  private final Limits limits;
  private final Source source;
  private final RowFeed feed;
  private final Duplicates duplicates;
  private final Map<String, Long> notes = new HashMap<>();
  private long read;
  private long rejected;
  private long nanos;
  private Refusal refusal;
  private ReadRow ahead;

  private SheetRows(
      Place place, Limits limits, Source source, RowFeed feed, Duplicates duplicates) {
    this.place = place;
    this.limits = limits;
    this.source = source;
    this.feed = feed;
    this.duplicates = duplicates;
  }

  static SheetRows refused(Refusal refusal) {
    SheetRows none = new SheetRows(refusal.place(), null, null, null, null);
    none.refusal = refusal;
    return none;
  }

  /** Looks for the first row at once. */
  static SheetRows of(
      SheetFound sheet, Limits limits, Source source, RowFeed feed, Duplicates duplicates)
      throws IOException {
    SheetRows rows = new SheetRows(sheet.place(), limits, source, feed, duplicates);
    rows.ahead = rows.advance();
    return rows;
  }

  /** Why the sheet is not read; empty for one that is. */
  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** What it takes to keep the next row; 0 where there is none. */
  public long weight() {
    return ahead == null ? 0 : ahead.weight();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  /**
   * @throws UncheckedIOException if the machine fails
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
    try {
      ahead = advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return row;
  }

  private ReadRow advance() throws IOException {
    long from = System.nanoTime();
    if (nanos > TimeUnit.SECONDS.toNanos(limits.seconds())) {
      refusal = Refusal.of(RefusalCode.TOO_SLOW, place, limits.seconds());
      return null;
    }
    try {
      return source.next();
    } catch (RefusedException e) {
      // The whole sheet was read once before the first row was handed out.
      refusal = Refusal.of(RefusalCode.CHANGED, place);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      refusal = OneFile.refusal(place, limits, e).refusal();
    } finally {
      nanos += System.nanoTime() - from;
    }
    return null;
  }

  private ReadRow withDuplicate(ReadRow row) {
    Optional<Place> other = duplicates.other(place.sheet(), row);
    if (other.isEmpty()) {
      return row;
    }
    Object words = Duplicates.words(place.sheet(), other.get());
    return row.with(feed.parser().problem(row, ProblemCode.DUPLICATE_KEY, words));
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
        read,
        rejected,
        feed == null ? java.util.List.of() : feed.notices(),
        notes,
        feed != null && feed.isWhole());
  }

  @Override
  public void close() throws IOException {
    if (feed != null) {
      feed.close();
    }
  }
}
