package rural.jobs.bulletin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;

/** A bulletin in plain words, for e-mail and chat: what it says before its annex. */
public final class Plain {

  private Plain() {}

  public static String of(Paper paper) {
    Paper.Masthead head = paper.masthead();
    List<String> lines = new ArrayList<>();
    said(lines, head.title(), head.number(), head.subtitle());
    lines.add("");
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Annex) {
        break;
      }
      add(block, lines);
    }
    lines.add("");
    said(lines, head.signature(), head.date());
    return String.join("\n", lines) + "\n";
  }

  private static void said(List<String> lines, String... texts) {
    Stream.of(texts).filter(text -> !text.isEmpty()).forEach(lines::add);
  }

  private static void add(Block block, List<String> lines) {
    if (block instanceof Block.Heading heading) {
      lines.addAll(List.of("", heading.text()));
    } else if (block instanceof Block.Paragraph paragraph) {
      lines.add(paragraph.line().text());
    } else if (block instanceof Block.Points points) {
      for (int i = 0; i < points.lines().size(); i++) {
        lines.add((points.numbered() ? (i + 1) + ". " : "") + points.lines().get(i).text());
      }
    } else if (block instanceof Block.Table table) {
      lines.add(row(table.columns().stream().map(Block.Column::title)));
      table.rows().forEach(row -> lines.add(row(row.stream().map(Line::text))));
    }
  }

  private static String row(Stream<String> cells) {
    return cells.map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining(" | "));
  }
}
