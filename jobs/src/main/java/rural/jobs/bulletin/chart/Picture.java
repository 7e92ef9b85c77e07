package rural.jobs.bulletin.chart;

import java.util.List;
import rural.jobs.bulletin.fact.Source;

/**
 * A picture that stands by itself.
 *
 * @param name for file names: {@code plan}, {@code ranks-toilet}
 * @param svg a whole SVG document with title and description
 * @param alternative the same in words, for who cannot see it
 * @param figures what is printed in it, in its order
 */
public record Picture(
    String name,
    String title,
    String svg,
    String alternative,
    int width,
    int height,
    List<Label> figures) {

  /** A figure printed in the picture. */
  public record Label(String text, Source source) {}

  public Picture {
    figures = List.copyOf(figures);
  }
}
