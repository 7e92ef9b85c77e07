package rural.jobs.analysis;

import java.util.Locale;

/** A drawing that grows; numbers are points on the paper, from the upper left. */
final class Svg {

  static final int WIDTH = 760;
  static final int TITLE = 34;

  /** Told apart by people who see colours otherwise, on light and on dark paper. */
  private static final String[] COLORS = {
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a7a00", "#888888"
  };

  private final StringBuilder drawing = new StringBuilder();

  Svg(int height, String title) {
    drawing.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " style=\"max-width:100%%;font:13px sans-serif\" role=\"img\" aria-label=\"%s\">",
            WIDTH, height, WIDTH, SheetHtml.escaped(title)));
    text(4, 18, "start", title, "font-weight:600;font-size:15px");
  }

  static String color(int number) {
    return COLORS[number % COLORS.length];
  }

  Svg text(double x, double y, String anchor, String words, String style) {
    drawing.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"currentColor\""
                + " style=\"%s\">%s</text>",
            x, y, anchor, style, SheetHtml.escaped(words)));
    return this;
  }

  Svg text(double x, double y, String anchor, String words) {
    return text(x, y, anchor, words, "");
  }

  /** A faint line. */
  Svg rule(double x1, double y1, double x2, double y2) {
    drawing.append(
        format(
            "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"currentColor\""
                + " stroke-opacity=\"0.18\"/>",
            x1, y1, x2, y2));
    return this;
  }

  Svg bar(double x, double y, double width, double height, int color) {
    drawing.append(
        format(
            "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>",
            x, y, width, height, color(color)));
    return this;
  }

  /** A dot that tells its name where the pointer rests. */
  Svg dot(double x, double y, double radius, int color, String name) {
    drawing.append(
        format(
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.75\">"
                + "<title>%s</title></circle>",
            x, y, radius, color(color), SheetHtml.escaped(name)));
    return this;
  }

  /** A line through points such as {@code 10,20 30,5}. */
  Svg line(String points, int color) {
    drawing.append(
        format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
            points, color(color)));
    return this;
  }

  String done() {
    return drawing + "</svg>";
  }

  static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
