package rural.jobs.receive.reading.xlsx;

import java.io.IOException;

/** A package that is not as the format demands; the message names the part. */
public final class XlsxException extends IOException {

  private static final long serialVersionUID = 1L;

  XlsxException(String part, Throwable cause) {
    super(part, cause);
  }

  XlsxException(String part) {
    super(part);
  }
}
