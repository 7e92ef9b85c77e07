package rural.jobs.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.run.Answers;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;

/**
 * Rows for the eye.
 *
 * @param comments what each column is; empty where nobody says
 * @param isAll whether there are no further rows
 */
public record Sheet(Listing listing, List<String> comments, boolean isAll) {

  /** As many rows as fit on a page. */
  static final int ROWS = 20;

  public Sheet {
    comments = List.copyOf(comments);
  }

  /** The first rows of an answer, long fractions cut short. */
  static Sheet of(Dataset<Row> answer, int most) {
    List<Row> rows = answer.takeAsList(most + 1);
    boolean isAll = rows.size() <= most;
    return new Sheet(
        Answers.listing(answer, isAll ? rows : rows.subList(0, most)).rounded(),
        List.of(answer.schema().fields()).stream().map(Contents::comment).toList(),
        isAll);
  }

  /** Aligned columns, with a line that says so where there is more. */
  public String text() {
    StringBuilder text = new StringBuilder();
    try {
      listing.print(Format.TABLE, text, 0);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot print to memory", e);
    }
    return text + (isAll ? "" : "…\n");
  }

  public String html() {
    return SheetHtml.of(this);
  }
}
