package rural.jobs.bulletin.page;

import java.util.Locale;
import java.util.regex.Pattern;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Piece;
import rural.schemas.contract.Language;
import rural.schemas.text.DisplayWidth;

/** Lays a bulletin out as one HTML document, which is well-formed XML too. */
public final class Html {

  /** Two pictures stand side by side on A4. */
  private static final int WIDTH_MM = 84;

  /** Half characters of a name that stays in one line. */
  private static final int SHORT = 16;

  /** What no cell can hold unbroken; figures and codes are shorter and stay whole. */
  private static final Pattern LONG_WORD = Pattern.compile("[\\x21-\\x7E]{21}");

  private final Sheet sheet;
  private final String logo;
  private final StringBuilder out = new StringBuilder();

  private Html(Sheet sheet, String logo) {
    this.sheet = sheet;
    this.logo = logo;
  }

  /**
   * @param logo picture at the head as a data: address; empty = none
   */
  public static String of(Paper paper, Sheet sheet, String logo) {
    Html html = new Html(sheet, logo);
    html.document(paper);
    return html.out.toString();
  }

  private void document(Paper paper) {
    String language = paper.language() == Language.ZH ? "zh-CN" : "en";
    String title = paper.masthead().title();
    out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n");
    out.append("<meta charset=\"UTF-8\"/>\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
    out.append("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
    out.append("<meta name=\"description\" content=\"");
    out.append(escaped((title + " " + paper.masthead().subtitle()).strip())).append("\"/>\n");
    element("title", title);
    out.append("<style>\n").append(sheet.css()).append("</style>\n</head>\n<body>\n");
    masthead(paper.masthead());
    out.append("<main>\n");
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Annex) {
        signature(paper.masthead());
      }
      block(block);
    }
    out.append("</main>\n</body>\n</html>\n");
  }

  /** Whoever signs, signs what comes before the annex. */
  private void signature(Paper.Masthead head) {
    out.append("<p class=\"signature\">");
    if (!head.signature().isEmpty()) {
      out.append(escaped(head.signature())).append("<br/>");
    }
    out.append(escaped(head.date())).append("</p>\n");
  }

  private void masthead(Paper.Masthead head) {
    out.append("<header>\n<div class=\"mast\">\n");
    if (!logo.isEmpty()) {
      out.append("<img class=\"logo\" alt=\"\" src=\"").append(logo).append("\"/>\n");
    }
    said("p class=\"office\"", head.office());
    said("p class=\"number\"", head.number());
    out.append("</div>\n");
    element("h1", head.title());
    said("p class=\"subtitle\"", head.subtitle());
    out.append("</header>\n");
  }

  /** Nothing where nothing is said. */
  private void said(String tag, String text) {
    if (!text.isEmpty()) {
      element(tag, text);
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      element("h2", heading.text());
    } else if (block instanceof Block.Annex annex) {
      element("h2 class=\"annex\"", annex.title());
    } else if (block instanceof Block.Paragraph paragraph) {
      out.append("<p>");
      line(paragraph.line());
      out.append("</p>\n");
    } else if (block instanceof Block.Points points) {
      points(points);
    } else if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Pictures pictures) {
      pictures(pictures);
    }
  }

  private void points(Block.Points points) {
    String list = points.numbered() ? "ol" : "ul";
    out.append('<').append(list).append(">\n");
    for (Line one : points.lines()) {
      out.append("<li>");
      line(one);
      out.append("</li>\n");
    }
    out.append("</").append(list).append(">\n");
  }

  /** Narrow screens show the rows of a wide table as cards; the label of a cell is in its data. */
  private void table(Block.Table table) {
    boolean isStanding = table.note().equals(Line.EMPTY);
    out.append("<table class=\"").append(isStanding ? "cards" : "grid").append("\">\n");
    element("caption", table.caption());
    out.append("<thead>\n<tr>");
    for (Block.Column column : table.columns()) {
      element(
          column.numeric() ? "th scope=\"col\" class=\"n\"" : "th scope=\"col\"", column.title());
    }
    out.append("</tr>\n</thead>\n<tbody>\n");
    for (var row : table.rows()) {
      out.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        cell(table.columns().get(i), row.get(i), i == 0);
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
    if (!isStanding) {
      out.append("<p class=\"note\">");
      line(table.note());
      out.append("</p>\n");
    }
  }

  private void cell(Block.Column column, Line content, boolean namesRow) {
    String broken = LONG_WORD.matcher(content.text()).find() ? " long" : "";
    if (namesRow) {
      boolean isShort = DisplayWidth.of(content.text()) <= SHORT;
      out.append("<th scope=\"row\" class=\"")
          .append(isShort ? "short" : "w" + broken)
          .append("\">");
    } else {
      out.append("<td class=\"").append(column.numeric() ? "n" : "w" + broken);
      out.append("\" data-label=\"").append(escaped(column.title())).append("\">");
    }
    line(content);
    out.append(namesRow ? "</th>" : "</td>");
  }

  private void pictures(Block.Pictures pictures) {
    out.append("<section class=\"pictures\">\n");
    element("h3", pictures.caption());
    for (Picture one : pictures.pictures()) {
      out.append("<figure>\n");
      element("figcaption", one.title());
      out.append(sheet == Sheet.PAPER ? onPaper(one) : one.svg());
      out.append("</figure>\n");
    }
    out.append("</section>\n");
  }

  /** With its size in millimetres, and its alternative where PDF looks for it. */
  private static String onPaper(Picture one) {
    String attributes =
        String.format(
            Locale.ROOT,
            "<svg style=\"width: %dmm; height: %.2fmm\" alt=\"%s\" ",
            WIDTH_MM,
            (double) WIDTH_MM * one.height() / one.width(),
            escaped(one.alternative()));
    return attributes + one.svg().substring("<svg ".length());
  }

  private void line(Line line) {
    line.pieces().forEach(this::piece);
  }

  private void piece(Piece piece) {
    if (piece instanceof Piece.Words words) {
      out.append(escaped(words.text()));
    } else if (piece instanceof Piece.Strong strong) {
      element("strong", strong.text(), "");
    } else if (piece instanceof Piece.Small small) {
      element("small", small.text(), "");
    } else if (piece instanceof Piece.Break) {
      out.append("<br/>");
    } else if (piece instanceof Piece.Lamp lamp) {
      element("span class=\"lamp " + lamp.code() + "\"", lamp.text(), "");
    } else if (piece instanceof Piece.Figure figure) {
      element(
          "span class=\"f\" data-figure=\"" + escaped(figure.source().key()) + "\"",
          figure.text(),
          "");
    }
  }

  private void element(String tag, String text) {
    element(tag, text, "\n");
  }

  private void element(String tag, String text, String after) {
    out.append('<').append(tag).append('>').append(escaped(text));
    out.append("</").append(tag.split(" ", 2)[0]).append('>').append(after);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
