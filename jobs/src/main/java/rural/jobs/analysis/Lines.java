package rural.jobs.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rural.jobs.analysis.Chart.Point;
import rural.schemas.text.DisplayWidth;

/** Lines over places such as quarters, each named at its end. */
final class Lines {

  private static final int HEIGHT = 340;
  private static final int BOTTOM = HEIGHT - 30;
  private static final int LEFT = 56;
  private static final int LABEL = 15;

  private Lines() {}

  static String svg(Chart chart) {
    List<String> places = chart.points().stream().map(Point::name).distinct().sorted().toList();
    int names = chart.series().stream().mapToInt(DisplayWidth::of).max().orElse(0) * 7 + 16;
    Axis across = new Axis(0, Math.max(1, places.size() - 1), 1, LEFT, Svg.WIDTH - names);
    Axis up = Axis.of(chart.points(), Point::y, BOTTOM, Svg.TITLE + 8);
    Svg svg = new Svg(HEIGHT, chart.title());
    for (double mark : up.marks()) {
      svg.rule(LEFT, up.at(mark), Svg.WIDTH - names, up.at(mark));
      svg.text(LEFT - 8, up.at(mark) + 4, "end", Axis.figure(mark));
    }
    for (int i = 0; i < places.size(); i++) {
      svg.text(across.at(i), HEIGHT - 8, "middle", places.get(i));
    }
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < chart.series().size(); i++) {
      ends.add(line(svg, chart, places, across, up, i));
    }
    names(svg, ends);
    return svg.done();
  }

  private record End(String series, int number, double x, double y) {}

  private static End line(
      Svg svg, Chart chart, List<String> places, Axis across, Axis up, int number) {
    String series = chart.series().get(number);
    List<Point> own =
        chart.points().stream()
            .filter(one -> one.series().equals(series))
            .sorted(Comparator.comparing(Point::name))
            .toList();
    StringBuilder path = new StringBuilder();
    double x = 0;
    double y = 0;
    for (Point point : own) {
      x = across.at(places.indexOf(point.name()));
      y = up.at(point.y());
      path.append(Svg.format("%.1f,%.1f ", x, y));
      svg.dot(x, y, 3, number, series + " " + point.name() + ": " + Axis.figure(point.y()));
    }
    svg.line(path.toString(), number);
    return new End(series, number, x, y);
  }

  /** Names that would lie on each other are moved down. */
  private static void names(Svg svg, List<End> ends) {
    double free = 0;
    for (End end : ends.stream().sorted(Comparator.comparing(End::y)).toList()) {
      double y = Math.max(end.y() + 4, free);
      svg.text(end.x() + 8, y, "start", end.series(), "fill:" + Svg.color(end.number()));
      free = y + LABEL;
    }
  }
}
