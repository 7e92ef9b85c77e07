package rural.jobs.sample.file;

import java.util.List;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;

/** One form filled in by one unit for one quarter. */
public record FilledSheet(Form form, Head head, Layout layout, List<Line> lines) {

  public FilledSheet {
    lines = List.copyOf(lines);
  }

  public FilledSheet with(List<Line> newLines) {
    return new FilledSheet(form, head, layout, newLines);
  }

  public FilledSheet with(Head newHead) {
    return new FilledSheet(form, newHead, layout, lines);
  }

  public FilledSheet with(Layout newLayout) {
    return new FilledSheet(form, head, newLayout, lines);
  }

  /** The quarter of the rows, such as {@code 2024Q3}; empty for a registry form or no rows. */
  public String quarter() {
    return lines.isEmpty() ? "" : lines.get(0).entry().quarter();
  }
}
