package rural.jobs.bulletin.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rural.jobs.bulletin.fact.Source;
import rural.schemas.text.DisplayWidth;

/** Writes one picture, shape by shape; coordinates are pixels from the upper left corner. */
final class Svg {

  /** Wide enough for a phone held upright; two stand side by side on paper. */
  static final int WIDTH = 340;

  private static final double HALF_WIDTH = 0.56;

  private final StringBuilder shapes = new StringBuilder();
  private final List<Picture.Label> figures = new ArrayList<>();

  /** Where a text stands relative to its place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** How a line is drawn. */
  enum Dash {
    SOLID(""),
    DASHED(" stroke-dasharray=\"4 3\""),
    DOTTED(" stroke-dasharray=\"1 3\"");

    private final String attribute;

    Dash(String attribute) {
      this.attribute = attribute;
    }
  }

  Svg rect(double x, double y, double width, double height, Ink ink) {
    return add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>",
        ink.fill(), n(x), n(y), n(Math.max(0, width)), n(height), ink.colour());
  }

  Svg line(double x1, double y1, double x2, double y2, Ink ink, double width, Dash dash) {
    return add(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
        ink.stroke(), n(x1), n(y1), n(x2), n(y2), ink.colour(), n(width), dash.attribute);
  }

  Svg dot(double x, double y, double radius, Ink ink) {
    return add(
        "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\"/>",
        ink.fill(), n(x), n(y), n(radius), ink.colour());
  }

  /** A square on its corner, hollow. */
  Svg diamond(double x, double y, double radius, Ink ink) {
    return add(
        "<polygon class=\"%s\" points=\"%s,%s %s,%s %s,%s %s,%s\" fill=\"none\" stroke=\"%s\""
            + " stroke-width=\"1.5\"/>",
        ink.stroke(),
        n(x),
        n(y - radius),
        n(x + radius),
        n(y),
        n(x),
        n(y + radius),
        n(x - radius),
        n(y),
        ink.colour());
  }

  Svg text(double x, double y, int size, Ink ink, Anchor anchor, String words) {
    return written(x, y, size, ink, anchor, "", words);
  }

  /** A text that is a figure of the release, alone, so that it can be looked up again. */
  Svg figure(double x, double y, int size, Ink ink, Anchor anchor, Picture.Label figure) {
    figures.add(figure);
    return written(
        x,
        y,
        size,
        ink,
        anchor,
        " data-figure=\"" + escaped(figure.source().key()) + "\"",
        figure.text());
  }

  Svg figure(double x, double y, int size, Ink ink, Anchor anchor, String text, Source source) {
    return figure(x, y, size, ink, anchor, new Picture.Label(text, source));
  }

  /** Notes a figure that the picture's alternative tells, and gives its text. */
  String told(Picture.Label figure) {
    figures.add(figure);
    return figure.text();
  }

  private Svg written(
      double x, double y, int size, Ink ink, Anchor anchor, String more, String words) {
    return add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\" text-anchor=\"%s\"%s>%s</text>",
        ink.fill(),
        n(x),
        n(y),
        size,
        ink.colour(),
        anchor.name().toLowerCase(Locale.ROOT),
        more,
        escaped(words));
  }

  private Svg add(String pattern, Object... values) {
    shapes.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    return this;
  }

  /** The finished picture. */
  Picture picture(String name, String title, String alternative, int height) {
    String svg =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        role="img" aria-labelledby="%3$s-title %3$s-desc" font-family="Latin, Text, sans-serif">
        <title id="%3$s-title">%4$s</title>
        <desc id="%3$s-desc">%5$s</desc>
        %6$s</svg>
        """
            .formatted(WIDTH, height, name, escaped(title), escaped(alternative), shapes);
    return new Picture(name, title, svg, alternative, WIDTH, height, figures);
  }

  /** About how wide a text is, in pixels. */
  static double width(String words, int size) {
    return DisplayWidth.of(words) * HALF_WIDTH * size;
  }

  /** A text that fits into a width, its end cut where it must be. */
  static String fitted(String words, int size, double width) {
    String text = words;
    while (text.length() > 1 && width(text, size) > width) {
      text = text.substring(0, text.length() - (text.endsWith("…") ? 2 : 1)) + "…";
    }
    return text;
  }

  private static String n(double number) {
    String text = String.format(Locale.ROOT, "%.1f", number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
