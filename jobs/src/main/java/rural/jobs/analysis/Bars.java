package rural.jobs.analysis;

import rural.jobs.analysis.Chart.Point;
import rural.schemas.text.DisplayWidth;

/** Lying bars with name and figure, so that no axis is needed. */
final class Bars {

  private static final int ROW = 24;
  private static final int LETTER = 7;
  private static final int MOST_FOR_NAMES = 300;
  private static final int FIGURE = 70;

  private Bars() {}

  static String svg(Chart chart) {
    int names = Math.min(MOST_FOR_NAMES, 12 + LETTER * widest(chart));
    double least = chart.points().stream().mapToDouble(Point::y).min().orElse(0);
    double most = chart.points().stream().mapToDouble(Point::y).max().orElse(0);
    double left = least < 0 ? names + FIGURE : names;
    Axis axis =
        new Axis(
            Math.min(0, least), Math.max(most, least < 0 ? 0 : 1e-9), 1, left, Svg.WIDTH - FIGURE);
    Svg svg = new Svg(Svg.TITLE + ROW * chart.points().size() + 8, chart.title());
    for (int i = 0; i < chart.points().size(); i++) {
      Point point = chart.points().get(i);
      double top = Svg.TITLE + ROW * i;
      double end = axis.at(point.y());
      double zero = axis.at(0);
      int color = Math.max(0, chart.series().indexOf(point.series()));
      svg.text(names - 6, top + 16, "end", DisplayWidth.cut(point.name(), 40));
      svg.bar(Math.min(zero, end), top + 3, Math.max(1, Math.abs(end - zero)), ROW - 7, color);
      boolean isRight = point.y() >= 0;
      svg.text(
          isRight ? end + 6 : end - 6, top + 16, isRight ? "start" : "end", Axis.figure(point.y()));
    }
    return svg.done();
  }

  private static int widest(Chart chart) {
    return chart.points().stream().mapToInt(one -> DisplayWidth.of(one.name())).max().orElse(0);
  }
}
