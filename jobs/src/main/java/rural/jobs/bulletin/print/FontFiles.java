package rural.jobs.bulletin.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The fonts of a PDF, opened.
 *
 * @param latin has digits and Latin letters
 * @param text has Chinese characters
 */
record FontFiles(File latinFile, Font latin, File textFile, Font text) {

  /** What style sheets write where the fonts go. */
  private static final String PLACE = "Latin, Text";

  static FontFiles open(Typeface typeface) throws IOException {
    File latin = typeface.latin().toFile();
    File text = typeface.text().toFile();
    return new FontFiles(latin, font(typeface.latin()), text, font(typeface.text()));
  }

  private static Font font(Path file) throws IOException {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (FontFormatException e) {
      throw new IOException("Not a TrueType font: " + file, e);
    }
  }

  /** The page with the families by which pictures know the fonts too. */
  String into(String html) {
    return html.replace(PLACE, "'" + latin.getFamily() + "', '" + text.getFamily() + "'");
  }
}
