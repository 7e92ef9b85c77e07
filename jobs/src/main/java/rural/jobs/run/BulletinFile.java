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
 * A bulletin as a file of the home: {@code bulletins/2024Q3-weekly-2024-10-08.txt}. One of the same
 * day takes the place of the one before.
 *
 * @param period quarter or year
 */
record BulletinFile(Desk desk, Rhythm rhythm, String period, LocalDate day) {

  Path path() {
    return desk.home().bulletins().resolve(period + "-" + rhythm.word() + "-" + day + ".txt");
  }

  /** Writes the bulletin, and returns it. */
  String write(List<TextTable> tables) throws IOException {
    String text = text(tables);
    Files.createDirectories(path().getParent());
    Path part = path().resolveSibling(path().getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, path(), StandardCopyOption.REPLACE_EXISTING);
    return text;
  }

  private String text(List<TextTable> tables) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(desk.messages().text("bulletin." + rhythm.word() + ".title", period)).append('\n');
    text.append(desk.messages().text("bulletin." + rhythm.word() + ".note", day)).append('\n');
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
