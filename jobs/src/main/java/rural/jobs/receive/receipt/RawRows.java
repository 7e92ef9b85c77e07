package rural.jobs.receive.receipt;

import java.io.IOException;
import java.util.List;

/** The sender's own rows, streamed; columns with personal data arrive as blanks. */
@FunctionalInterface
public interface RawRows {

  RawRows NONE = sink -> {};

  /** Gives every row once, from the top. */
  void forEach(Sink sink) throws IOException;

  /** Takes one row. */
  @FunctionalInterface
  interface Sink {

    /**
     * @param row number in the sheet, from 1, rising; numbers of blank rows may be left out
     * @param cells the texts from column A on
     */
    void row(int row, List<String> cells) throws IOException;
  }
}
