package rural.jobs.bulletin.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a page is laid out for. */
public enum Sheet {
  /** Phones, desktops and the printer of a browser; light and dark. */
  SCREEN("screen.css"),
  /** A4, for the PDF. */
  PAPER("paper.css");

  private final String file;

  Sheet(String file) {
    this.file = file;
  }

  /** Its styles. */
  public String css() {
    try (InputStream in = Sheet.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
