package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import rural.jobs.report.TextTable;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Text;

/**
 * A bulletin as files of the home, in plain text and as a page: {@code
 * bulletins/2024Q3-weekly-2024-10-08.txt} and {@code .html}. Those of the same day take the place
 * of those before.
 *
 * @param name without day and ending
 * @param note below the title
 */
record BulletinFile(Desk desk, String name, String title, String note, LocalDate day) {

  /**
   * @param period quarter or year
   */
  static BulletinFile of(Desk desk, Rhythm rhythm, String period, LocalDate day) {
    String key = "bulletin." + rhythm.word();
    return new BulletinFile(
        desk,
        period + "-" + rhythm.word(),
        desk.messages().text(key + ".title", period),
        desk.messages().text(key + ".note", day),
        day);
  }

  Path path(String ending) {
    return desk.home().bulletins().resolve(name + "-" + day + ending);
  }

  /** Writes the bulletin, and returns it as text. */
  String write(List<TextTable> tables) throws IOException {
    String text = text(tables);
    put(path(".html"), new RhythmPage(desk, title, note, day).html(tables));
    put(path(".txt"), text);
    return text;
  }

  private static void put(Path path, String content) throws IOException {
    Files.createDirectories(path.getParent());
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.writeString(part, content);
    Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private String text(List<TextTable> tables) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(title).append('\n');
    text.append(note).append('\n');
    for (TextTable table : tables) {
      text.append('\n').append(desk.say(table.heading())).append('\n');
      listing(table).print(Format.TABLE, text, 0);
    }
    return text.toString();
  }

  private Listing listing(TextTable table) {
    return new Listing(
        table.columns().stream().map(desk::say).toList(),
        table.rows().stream().map(row -> row.stream().map(this::said).toList()).toList());
  }

  private Object said(Object value) {
    return value instanceof Text text ? desk.say(text) : value;
  }
}
