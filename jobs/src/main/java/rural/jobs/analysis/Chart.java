package rural.jobs.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.run.Answers;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;

/**
 * A drawing of a few rows; nothing is computed but where things lie on the paper.
 *
 * @param rows its figures, which a terminal shows in its place
 */
public record Chart(String title, Kind kind, List<Point> points, Listing rows) {

  /** More would be a black square. */
  private static final int MOST = 2000;

  /** How rows are drawn. */
  public enum Kind {
    BARS,
    LINES,
    DOTS
  }

  /**
   * A row as it is drawn.
   *
   * @param name of a bar, of a place on the line or of a dot
   * @param x only of dots
   * @param series to which line or colour it belongs; empty = the only one
   */
  public record Point(String name, double x, double y, String series) {}

  public Chart {
    points = List.copyOf(points);
  }

  /** A bar a row, from above in the order of the rows. */
  public static Chart bars(String title, Dataset<Row> rows, String name, String value) {
    return of(title, Kind.BARS, rows, List.of(name, value, value, ""));
  }

  /** A line for each value of {@code series}; places on it are in the order of the rows. */
  public static Chart lines(
      String title, Dataset<Row> rows, String place, String value, String series) {
    return of(title, Kind.LINES, rows, List.of(place, value, value, series));
  }

  /** A dot a row, named where it lies apart; coloured by {@code series} unless that is empty. */
  public static Chart dots(
      String title, Dataset<Row> rows, String x, String y, String name, String series) {
    return of(title, Kind.DOTS, rows, List.of(name, x, y, series));
  }

  /** Rows without a value are left out. */
  private static Chart of(String title, Kind kind, Dataset<Row> rows, List<String> columns) {
    List<Row> some = rows.takeAsList(MOST);
    List<Point> points = new ArrayList<>();
    for (Row row : some) {
      Object x = row.getAs(columns.get(1));
      Object y = row.getAs(columns.get(2));
      if (x != null && y != null) {
        points.add(
            new Point(
                Format.cell(row.getAs(columns.get(0))),
                ((Number) x).doubleValue(),
                ((Number) y).doubleValue(),
                columns.get(3).isEmpty() ? "" : Format.cell(row.getAs(columns.get(3)))));
      }
    }
    return new Chart(title, kind, points, Answers.listing(rows, some).rounded());
  }

  /** The drawing; it takes the colour of the text around it. */
  public String svg() {
    if (points.isEmpty()) {
      return "<p>" + SheetHtml.escaped(title) + ": —</p>";
    }
    return switch (kind) {
      case BARS -> Bars.svg(this);
      case LINES -> Lines.svg(this);
      case DOTS -> Dots.svg(this);
    };
  }

  public String text() {
    StringBuilder text = new StringBuilder(title).append('\n');
    try {
      rows.print(Format.TABLE, text, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot print to memory", e);
    }
    return text.toString();
  }

  /** The series in the order in which they first appear. */
  List<String> series() {
    return points.stream().map(Point::series).distinct().toList();
  }
}
