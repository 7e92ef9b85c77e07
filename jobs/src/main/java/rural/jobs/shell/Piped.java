package rural.jobs.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.analysis.Rural;
import rural.jobs.run.Answers;
import rural.jobs.terminal.Listing;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/**
 * Statements from a command line or a file, one after the other; one that has no answer is told in
 * a line and does not stop the others.
 *
 * @param mostRows of an answer
 */
public record Piped(
    Rural view,
    Asking asking,
    int mostRows,
    Language language,
    Printer printer,
    PrintWriter faults) {

  /** Where answers go. */
  @FunctionalInterface
  public interface Printer {
    void print(Listing answer) throws IOException;
  }

  /** Whether all were answered. */
  public boolean answer(List<String> statements) throws IOException {
    boolean all = true;
    for (String statement : statements) {
      all &= answer(statement);
    }
    return all;
  }

  private boolean answer(String statement) throws IOException {
    Listing listing;
    try {
      listing = asking.answer(view.spark(), () -> rows(statement));
    } catch (RuntimeException e) {
      Optional<MistypedException> theirs = new Fault(view).of(e);
      faults.println(theirs.orElseThrow(() -> e).in(language));
      faults.flush();
      return false;
    }
    printer.print(listing);
    return true;
  }

  private Listing rows(String statement) {
    Dataset<Row> answer = view.sql(statement);
    List<Row> rows = answer.takeAsList(mostRows + 1);
    if (rows.size() > mostRows) {
      throw new MistypedException(
          new Text(
                  "结果超过 {0} 行。请缩小范围，改用 ./rural export，或在 settings.yaml 中调大 sql.max_rows。",
                  "The answer has more than {0} rows. Ask for fewer, use ./rural export, or raise"
                      + " sql.max_rows in settings.yaml.")
              .with(mostRows));
    }
    return Answers.listing(answer, rows);
  }
}
