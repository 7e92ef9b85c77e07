package rural.jobs.bulletin.print;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The shapes that our pictures consist of; any other is an error. */
final class Shapes {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Graphics2D graphics;
  private final List<Font> fonts;

  /**
   * @param fonts a character is set in the first that has it
   */
  Shapes(Graphics2D graphics, List<Font> fonts) {
    this.graphics = graphics;
    this.fonts = fonts;
  }

  void draw(Element svg) {
    for (Node one = svg.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Element shape) {
        shape(shape);
      }
    }
  }

  private void shape(Element one) {
    switch (one.getTagName()) {
      case "rect" -> fill(one, rectangle(one));
      case "circle" -> fill(one, circle(one));
      case "line" -> stroke(one, line(one));
      case "polygon" -> stroke(one, polygon(one));
      case "text" -> text(one);
      case "title", "desc" -> {}
      default -> throw new IllegalArgumentException("No such shape: " + one.getTagName());
    }
  }

  private static Rectangle2D rectangle(Element one) {
    return new Rectangle2D.Double(
        number(one, "x"), number(one, "y"), number(one, "width"), number(one, "height"));
  }

  private static Ellipse2D circle(Element one) {
    double radius = number(one, "r");
    return new Ellipse2D.Double(
        number(one, "cx") - radius, number(one, "cy") - radius, 2 * radius, 2 * radius);
  }

  private static Line2D line(Element one) {
    return new Line2D.Double(
        number(one, "x1"), number(one, "y1"), number(one, "x2"), number(one, "y2"));
  }

  private static Path2D polygon(Element one) {
    Path2D path = new Path2D.Double();
    for (String point : one.getAttribute("points").split(" ")) {
      String[] place = point.split(",");
      double x = Double.parseDouble(place[0]);
      double y = Double.parseDouble(place[1]);
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private void fill(Element one, java.awt.Shape shape) {
    graphics.setColor(Color.decode(one.getAttribute("fill")));
    graphics.fill(shape);
  }

  private void stroke(Element one, java.awt.Shape shape) {
    float width = (float) number(one, "stroke-width");
    String dashes = one.getAttribute("stroke-dasharray");
    graphics.setColor(Color.decode(one.getAttribute("stroke")));
    graphics.setStroke(
        dashes.isEmpty()
            ? new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
            : new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths(dashes), 0));
    graphics.draw(shape);
  }

  private static float[] lengths(String dashes) {
    List<Float> lengths = Stream.of(dashes.split(" ")).map(Float::valueOf).toList();
    float[] array = new float[lengths.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = lengths.get(i);
    }
    return array;
  }

  /** A stretch of text in one font. */
  private record Run(String text, Font font) {

    double width() {
      return font.getStringBounds(text, EXACT).getWidth();
    }
  }

  private void text(Element one) {
    List<Run> runs = runs(one.getTextContent(), (float) number(one, "font-size"));
    double width = runs.stream().mapToDouble(Run::width).sum();
    double x =
        number(one, "x")
            - switch (one.getAttribute("text-anchor")) {
              case "end" -> width;
              case "middle" -> width / 2;
              default -> 0;
            };
    graphics.setColor(Color.decode(one.getAttribute("fill")));
    for (Run run : runs) {
      graphics.setFont(run.font());
      graphics.drawString(run.text(), (float) x, (float) number(one, "y"));
      x += run.width();
    }
  }

  private List<Run> runs(String text, float size) {
    List<Run> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    Font font = null;
    for (int character : text.codePoints().toArray()) {
      Font fitting = font(character);
      if (!fitting.equals(font) && !run.isEmpty()) {
        runs.add(new Run(run.toString(), font.deriveFont(size)));
        run.setLength(0);
      }
      font = fitting;
      run.appendCodePoint(character);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(run.toString(), font.deriveFont(size)));
    }
    return runs;
  }

  private Font font(int character) {
    return fonts.stream()
        .filter(one -> one.canDisplay(character))
        .findFirst()
        .orElse(fonts.get(fonts.size() - 1));
  }

  private static double number(Element one, String attribute) {
    return Double.parseDouble(one.getAttribute(attribute));
  }
}
