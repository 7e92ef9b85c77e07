package rural.jobs.shell;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.analysis.Rural;
import rural.jobs.run.Answers;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;

/**
 * What a statement is answered with.
 *
 * @param rows how many rows are shown
 * @param isAll whether there are no others
 */
record Answer(String text, int rows, boolean isAll) {

  /** More nobody reads at a terminal; a query of one's own or an export gives the rest. */
  private static final int MOST = 10_000;

  static Answer of(Rural view, String statement, Format format) throws IOException {
    Dataset<Row> answer = view.sql(statement);
    List<Row> rows = answer.takeAsList(MOST + 1);
    boolean isAll = rows.size() <= MOST;
    Listing listing = Answers.listing(answer, isAll ? rows : rows.subList(0, MOST));
    StringBuilder text = new StringBuilder();
    (format == Format.TABLE ? listing.rounded() : listing).print(format, text, 0);
    return new Answer(text.toString(), listing.rows().size(), isAll);
  }
}
