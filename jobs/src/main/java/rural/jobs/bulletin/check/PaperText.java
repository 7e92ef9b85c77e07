package rural.jobs.bulletin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Piece;

/** All that a reader of a bulletin reads, whatever the layout. */
public final class PaperText {

  private static final Pattern IN_PICTURE = Pattern.compile("<text[^>]*>([^<]*)</text>");

  private PaperText() {}

  /**
   * The words of a bulletin, each on a line of its own.
   *
   * @param pictures whether what is printed in pictures is among them
   */
  public static String of(Paper paper, boolean pictures) {
    Paper.Masthead head = paper.masthead();
    List<String> texts =
        new ArrayList<>(
            List.of(
                head.office(),
                head.title(),
                head.number(),
                head.subtitle(),
                head.signature(),
                head.date()));
    for (Block block : paper.blocks()) {
      add(block, pictures, texts);
    }
    return String.join("\n", texts);
  }

  private static void add(Block block, boolean inPictures, List<String> texts) {
    if (block instanceof Block.Heading heading) {
      texts.add(heading.text());
    } else if (block instanceof Block.Annex annex) {
      texts.add(annex.title());
    } else if (block instanceof Block.Pictures pictures) {
      texts.add(pictures.caption());
      for (Picture one : pictures.pictures()) {
        texts.add(one.title());
        if (inPictures) {
          texts.addAll(printed(one));
        }
      }
    } else if (block instanceof Block.Table table) {
      texts.add(table.caption());
      table.columns().forEach(one -> texts.add(one.title()));
    }
    lines(block).forEach(line -> texts.add(line.text()));
  }

  /** The numbers that a layout puts before the points of numbered lists. */
  public static String markers(Paper paper) {
    List<String> markers = new ArrayList<>();
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Points points && points.numbered()) {
        for (int i = 1; i <= points.lines().size(); i++) {
          markers.add(i + ".");
        }
      }
    }
    return String.join("\n", markers);
  }

  /** All pictures in the order of the page. */
  public static List<Picture> pictures(Paper paper) {
    return paper.blocks().stream()
        .filter(Block.Pictures.class::isInstance)
        .flatMap(block -> ((Block.Pictures) block).pictures().stream())
        .toList();
  }

  static List<String> printed(Picture picture) {
    Matcher found = IN_PICTURE.matcher(picture.svg());
    return found.results().map(one -> one.group(1)).toList();
  }

  /** The lines of a block, whatever its kind. */
  static List<Line> lines(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return List.of(paragraph.line());
    }
    if (block instanceof Block.Points points) {
      return points.lines();
    }
    if (block instanceof Block.Table table) {
      List<Line> lines = new ArrayList<>(List.of(table.note()));
      table.rows().forEach(lines::addAll);
      return lines;
    }
    return List.of();
  }

  /** The figures of a bulletin outside of pictures. */
  static List<Piece.Figure> figures(Paper paper) {
    return paper.blocks().stream()
        .flatMap(block -> lines(block).stream())
        .flatMap(line -> line.pieces().stream())
        .filter(Piece.Figure.class::isInstance)
        .map(Piece.Figure.class::cast)
        .toList();
  }
}
