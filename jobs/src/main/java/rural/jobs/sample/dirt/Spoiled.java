package rural.jobs.sample.dirt;

import java.util.List;
import rural.jobs.sample.form.Line;

/**
 * What became of a row.
 *
 * @param lines none, one or two rows in its place
 * @param kind what was done to it; empty = nothing
 */
record Spoiled(List<Line> lines, String kind) {

  static Spoiled untouched(Line line) {
    return new Spoiled(List.of(line), "");
  }

  static Spoiled as(String kind, Line... lines) {
    return new Spoiled(List.of(lines), kind);
  }
}
