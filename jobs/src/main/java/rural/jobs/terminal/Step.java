package rural.jobs.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import rural.schemas.text.Visible;

/** One step under way; ends once, as done or as failed. Threads may report to it at will. */
public final class Step implements AutoCloseable {

  private static final Duration REFRESH = Duration.ofMillis(100);
  private static final String SPINNER = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String OVER = "\r\u001b[K";

  private final Progress progress;
  private final String title;
  private final Instant started;
  private Instant shown = Instant.EPOCH;
  private String position = "";
  private int turns;
  private boolean ended;

  Step(Progress progress, String title, Instant started) {
    this.progress = progress;
    this.title = title;
    this.started = started;
  }

  String title() {
    return title;
  }

  /** So many of so many are done. */
  public void at(long done, long total) {
    long percent = total == 0 ? 100 : done * 100 / total;
    show(percent + "% · " + progress.messages().text("progress.of", grouped(done), grouped(total)));
  }

  /** So many rows are done, of a number that is not known. */
  public void rows(long rows) {
    show(progress.messages().text("progress.rows", grouped(rows)));
  }

  /** Nothing new, but still at work; turns the spinner. */
  public void tick() {
    show(null);
  }

  /** The step is done; the outcome says with what, counts first. */
  public void done(String outcome) {
    end("progress.done", outcome);
  }

  public void failed(String reason) {
    end("progress.failed", reason);
  }

  /** A step that was left without an outcome has failed. */
  @Override
  public void close() {
    end("progress.failed", position.isEmpty() ? "—" : position);
  }

  private synchronized void show(String now) {
    position = now == null ? position : Visible.line(now);
    Instant time = progress.clock().instant();
    if (ended || !progress.isTerminal() || time.isBefore(shown.plus(REFRESH))) {
      return;
    }
    shown = time;
    char turn = SPINNER.charAt(turns++ % SPINNER.length());
    progress.print(OVER + turn + " " + title + "  " + position + "  " + seconds() + " s");
  }

  private synchronized void end(String message, String outcome) {
    if (ended) {
      return;
    }
    ended = true;
    String line = progress.messages().text(message, title, Visible.of(outcome), seconds());
    progress.print((progress.isTerminal() ? OVER : "") + line + "\n");
  }

  private String seconds() {
    Duration taken = Duration.between(started, progress.clock().instant());
    return String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0);
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
