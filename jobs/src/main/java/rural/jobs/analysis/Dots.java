package rural.jobs.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import rural.jobs.analysis.Chart.Point;
import rural.schemas.text.DisplayWidth;

/** Dots over two figures; those that lie apart are named. */
final class Dots {

  private static final int HEIGHT = 420;
  private static final int BOTTOM = HEIGHT - 30;
  private static final int LEFT = 64;
  private static final int RIGHT = Svg.WIDTH - 90;
  private static final int NAMED = 12;
  private static final double LETTER = 14;

  private Dots() {}

  static String svg(Chart chart) {
    int legend = chart.series().size() > 1 ? 22 : 0;
    Axis across = Axis.of(chart.points(), Point::x, LEFT, RIGHT);
    Axis up = Axis.of(chart.points(), Point::y, BOTTOM, Svg.TITLE + 8 + legend);
    Svg svg = new Svg(HEIGHT, chart.title());
    for (double mark : up.marks()) {
      svg.rule(LEFT, up.at(mark), RIGHT, up.at(mark));
      svg.text(LEFT - 8, up.at(mark) + 4, "end", Axis.figure(mark));
    }
    for (double mark : across.marks()) {
      svg.rule(across.at(mark), BOTTOM, across.at(mark), BOTTOM + 5);
      svg.text(across.at(mark), HEIGHT - 8, "middle", Axis.figure(mark));
    }
    if (legend > 0) {
      legend(svg, chart.series());
    }
    for (Point point : chart.points()) {
      int color = chart.series().indexOf(point.series());
      svg.dot(across.at(point.x()), up.at(point.y()), 4, color, point.name());
    }
    names(svg, apart(chart.points(), across, up), across, up);
    return svg.done();
  }

  /** A name that would lie on another is left to the pointer. */
  private static void names(Svg svg, List<Point> points, Axis across, Axis up) {
    List<Point> named = new ArrayList<>();
    for (Point one : points) {
      boolean isFree =
          named.stream()
              .allMatch(
                  other ->
                      Math.abs(up.at(one.y()) - up.at(other.y())) > LETTER
                          || Math.abs(across.at(one.x()) - across.at(other.x()))
                              > LETTER / 2 * Math.max(width(one), width(other)));
      if (isFree) {
        svg.text(across.at(one.x()) + 7, up.at(one.y()) + 4, "start", one.name());
        named.add(one);
      }
    }
  }

  private static double width(Point point) {
    return DisplayWidth.of(point.name()) + 2;
  }

  private static void legend(Svg svg, List<String> series) {
    double x = LEFT;
    for (int i = 0; i < series.size(); i++) {
      svg.dot(x, Svg.TITLE + 6, 4, i, series.get(i));
      svg.text(x + 9, Svg.TITLE + 10, "start", series.get(i));
      x += 36 + 7 * DisplayWidth.of(series.get(i));
    }
  }

  /** The dots whose nearest neighbour is farthest away, all where they are few. */
  private static List<Point> apart(List<Point> points, Axis across, Axis up) {
    return IntStream.range(0, points.size())
        .boxed()
        .sorted(Comparator.comparingDouble(one -> -room(one, points, across, up)))
        .limit(NAMED)
        .map(points::get)
        .toList();
  }

  private static double room(int one, List<Point> points, Axis across, Axis up) {
    double x = across.at(points.get(one).x());
    double y = up.at(points.get(one).y());
    return IntStream.range(0, points.size())
        .filter(other -> other != one)
        .mapToObj(points::get)
        .mapToDouble(other -> Math.hypot(x - across.at(other.x()), y - up.at(other.y())))
        .min()
        .orElse(0);
  }
}
