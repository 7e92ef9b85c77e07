package rural.jobs.bulletin.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** A font, opened. */
record FontFile(File file, Font font) {

  /**
   * @throws IOException where it is not there or no TrueType font
   */
  static FontFile open(Path path) throws IOException {
    try {
      return new FontFile(path.toFile(), Font.createFont(Font.TRUETYPE_FONT, path.toFile()));
    } catch (FontFormatException e) {
      throw new IOException("Not a TrueType font: " + path, e);
    }
  }

  boolean has(int character) {
    return font.canDisplay(character);
  }

  String family() {
    return font.getFamily();
  }
}
