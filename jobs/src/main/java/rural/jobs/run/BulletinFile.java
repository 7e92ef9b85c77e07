package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.page.Html;
import rural.jobs.bulletin.page.Logo;
import rural.jobs.bulletin.page.Sheet;
import rural.jobs.bulletin.print.Pdf;
import rural.jobs.bulletin.print.Typeface;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.word.Addressed;
import rural.jobs.bulletin.word.WordFile;
import rural.jobs.report.TextTable;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Text;
import rural.schemas.house.House;
import rural.schemas.house.HouseReader;
import rural.schemas.period.CivilTime;

/**
 * A bulletin as files of the home, in plain text and in the layouts of the bulletin of a release:
 * {@code bulletins/2024Q3-weekly-2024-10-08.txt}, {@code .html}, {@code .docx} and, where there are
 * fonts, {@code .pdf}. Those of the same day take the place of those before.
 *
 * @param name without day and ending
 * @param note below the title
 */
record BulletinFile(Desk desk, String name, String title, String note, LocalDate day) {

  Path path(String ending) {
    return desk.home().bulletins().resolve(name + "-" + day + ending);
  }

  /** Writes the bulletin, and returns it as text. */
  String write(List<TextTable> tables) throws IOException {
    Files.createDirectories(desk.home().bulletins());
    House house = HouseReader.at(desk.home());
    Paper paper = new RhythmPage(desk, house, title, note, day).paper(tables);
    String logo = Logo.data(house.logo());
    Instant made = day.atStartOfDay(CivilTime.ZONE).toInstant();
    String text = text(tables);
    put(".html", file -> Files.writeString(file, Html.of(paper, Sheet.SCREEN, logo)));
    put(".docx", file -> WordFile.write(paper, Addressed.of(house, paper), made, Map.of(), file));
    Optional<Typeface> typeface = Typeface.of(house.fonts());
    if (typeface.isPresent()) {
      Pdf pdf = new Pdf(typeface.get());
      put(
          ".pdf",
          file ->
              pdf.write(Html.of(paper, Sheet.PAPER, logo), title, paper.language(), made, file));
    }
    put(".txt", file -> Files.writeString(file, text));
    return text;
  }

  /** Writes one file of it. */
  private interface Layout {
    void write(Path file) throws IOException;
  }

  private void put(String ending, Layout layout) throws IOException {
    Path path = path(ending);
    Path part = path.resolveSibling(path.getFileName() + ".part");
    layout.write(part);
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
