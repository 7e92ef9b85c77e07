package rural.jobs.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.report.TextTable;
import rural.jobs.terminal.Format;
import rural.schemas.contract.Text;
import rural.schemas.house.House;

/** Tables of a rhythm as a paper of the house, which the layouts of the bulletin print. */
record RhythmPage(Desk desk, House house, String title, String note, LocalDate day) {

  Paper paper(List<TextTable> tables) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(Line.of(note))));
    tables.forEach(one -> blocks.add(block(one)));
    Paper.Masthead head =
        new Paper.Masthead(
            desk.say(house.office()), title, "", "", desk.say(house.signature()), day.toString());
    return new Paper(desk.messages().language(), head, blocks);
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
    return Line.of(Format.cell(value instanceof Text text ? desk.say(text) : value));
  }
}
