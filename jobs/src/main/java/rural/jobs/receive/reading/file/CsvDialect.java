package rural.jobs.receive.reading.file;

import java.io.Serializable;

/** How a text file is written: the name of its charset, and what stands between its cells. */
public record CsvDialect(String charset, char delimiter) implements Serializable {

  /** For files that are not text. */
  public static final CsvDialect NONE = new CsvDialect("", ',');

  public boolean isNone() {
    return charset.isEmpty();
  }
}
