package rural.jobs.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.bulletin.page.Html;
import rural.jobs.bulletin.page.Logo;
import rural.jobs.bulletin.page.Sheet;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.report.TextTable;
import rural.schemas.contract.Text;
import rural.schemas.house.House;
import rural.schemas.house.HouseReader;

/** Tables of a rhythm as a page in the house style. */
record RhythmPage(Desk desk, String title, String note, LocalDate day) {

  String html(List<TextTable> tables) throws IOException {
    House house = HouseReader.at(desk.home());
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(Line.of(note))));
    tables.forEach(one -> blocks.add(block(one)));
    Paper.Masthead head =
        new Paper.Masthead(
            desk.say(house.office()), title, "", "", desk.say(house.signature()), day.toString());
    return Html.of(
        new Paper(desk.messages().language(), head, blocks), Sheet.SCREEN, Logo.data(house.logo()));
  }

  private Block.Table block(TextTable table) {
    List<Block.Column> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(new Block.Column(desk.say(table.columns().get(i)), isNumeric(table, i), false));
    }
    List<List<Line>> rows =
        table.rows().stream().map(row -> row.stream().map(this::line).toList()).toList();
    return new Block.Table(desk.say(table.heading()), columns, rows, Line.EMPTY);
  }

  private static boolean isNumeric(TextTable table, int column) {
    return table.rows().stream().anyMatch(row -> row.get(column) instanceof Number)
        && table.rows().stream()
            .allMatch(row -> row.get(column) == null || row.get(column) instanceof Number);
  }

  private Line line(Object value) {
    if (value == null) {
      return Line.of("—");
    }
    return Line.of(value instanceof Text text ? desk.say(text) : value.toString());
  }
}
