package rural.jobs.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rural.jobs.terminal.Step;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.HomeLock;
import rural.schemas.control.OwnerProcess;
import rural.schemas.control.Run;
import rural.schemas.control.RunBook;
import rural.schemas.fault.MachineFaults;
import rural.schemas.fault.Spoken;

/** A run of this process in the run book; what its steps do is entered there and shown. */
final class RunLog {

  private static final String KILLED =
      "The process ended while this run was under way; the next run went on";

  private final Desk desk;
  private final RunBook book;
  private final String runId;
  private final List<String> planned;
  private int position;

  private RunLog(Desk desk, RunBook book, String runId, List<String> planned) {
    this.desk = desk;
    this.book = book;
    this.runId = runId;
    this.planned = List.copyOf(planned);
  }

  /**
   * Begins a run; only for who holds the home, so that a run still open is one that was killed.
   *
   * @param parameters the command as it was meant
   * @param steps the names of the steps to come, in order
   */
  static RunLog begin(
      Desk desk, String job, Optional<String> quarter, String parameters, List<String> steps) {
    RunBook book = new RunBook(desk.control().jdbi(), desk.clock());
    boolean goesOn = closeKilled(book, job, quarter);
    String runId = book.begin(job, quarter, goesOn ? "resume" : "command", Version.text());
    book.process(runId, ProcessHandle.current().pid());
    book.input(runId, parameters, "");
    book.plan(runId, steps);
    return new RunLog(desk, book, runId, steps);
  }

  /** Whether one of the runs that were killed is the one that is wanted now. */
  private static boolean closeKilled(RunBook book, String job, Optional<String> quarter) {
    boolean same = false;
    for (Run run : book.running()) {
      if (run.openedBy().isEmpty() && isGone(run)) {
        book.endIfRunning(run.runId(), Run.INTERRUPTED, Optional.of(KILLED));
        same |= run.job().equals(job) && run.quarter().equals(quarter);
      }
    }
    return same;
  }

  private static boolean isGone(Run run) {
    return run.process()
        .map(owner -> new OwnerProcess(owner, run.startedAt()))
        .filter(owner -> owner.isOfThisMachine() && !owner.owner().equals(HomeLock.self()))
        .map(owner -> owner.here().isEmpty())
        .orElse(false);
  }

  /** Enters which versions of the tables the figures are made from. */
  void reads(String parameters, String snapshot) {
    book.input(runId, parameters, snapshot);
  }

  /**
   * Begins the next step of this name; planned ones before it, which it needs not, are left out.
   */
  Stage step(String name) {
    HomeLock.requireNotLost(desk.control().url());
    List<String> ahead = planned.subList(Math.min(position, planned.size()), planned.size());
    position += 1 + Math.max(0, ahead.indexOf(name));
    book.beginStep(runId, position, name);
    return new Stage(this, position, desk.progress().start(name));
  }

  /** A step of the run under way. */
  record Stage(RunLog run, int position, Step shown) {

    void rows(long rows) {
      shown.rows(rows);
    }

    void done(String outcome, long rowsIn, long rowsOut) {
      run.book.endStep(run.runId, position, "done", rowsIn, rowsOut, outcome);
      shown.done(outcome);
    }

    void failed(String reason) {
      run.book.endStep(run.runId, position, "failed", 0, 0, reason);
      shown.failed(reason);
    }
  }

  Exit ended(Exit exit) {
    book.end(runId, exit.name().toLowerCase(Locale.ROOT), Optional.empty());
    return exit;
  }

  /** The step under way ends as failed with the run; those after it never began. */
  void failed(Exception fault) {
    String says =
        Spoken.of(fault)
            .map(spoken -> spoken.in(Language.EN))
            .or(() -> MachineFaults.of(fault).map(Text::en))
            .orElseGet(() -> String.valueOf(fault.getMessage()));
    book.end(runId, "failed", Optional.of(says));
  }
}
