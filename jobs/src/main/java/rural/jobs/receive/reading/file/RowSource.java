package rural.jobs.receive.reading.file;

import java.io.IOException;
import rural.jobs.receive.reading.remark.RefusedException;

/** The rows of one sheet, one at a time, in the order of the file. */
public interface RowSource extends AutoCloseable {

  /** The next row, or null after the last one. Rows without any cell may be left out. */
  RawRow next() throws RefusedException, IOException;

  @Override
  void close() throws IOException;
}
