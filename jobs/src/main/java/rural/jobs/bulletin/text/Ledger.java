package rural.jobs.bulletin.text;

import java.util.List;
import java.util.Optional;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;
import rural.jobs.table.ProblemTable;

/** The ledger of issues: what was due and what became of it, then who is overdue. */
record Ledger(Voice voice, Page page) {

  /** Empty where nothing was due and nothing opened again. */
  Optional<Line> line() {
    return page.trouble().issues().filter(one -> one.due() + one.reopened() > 0).map(this::line);
  }

  private Line line(Trouble.Issues of) {
    Line all =
        voice.say(
            "problem.issues",
            count(of, ProblemTable.DUE, of.due()),
            count(of, ProblemTable.ON_TIME, of.onTime()),
            count(of, ProblemTable.LATE, of.late()),
            count(of, ProblemTable.OVERDUE, of.overdue()),
            ages(of),
            count(of, ProblemTable.REOPENED, of.reopened()),
            count(of, ProblemTable.ISSUES, of.all()),
            count(of, ProblemTable.CLOSED, of.closed()));
    List<Line> below = page.trouble().issuesBelow().stream().map(this::overdue).toList();
    return below.isEmpty()
        ? all.and(voice.say("stop"))
        : all.and(voice.say("problem.issues.below", voice.few(below)));
  }

  private Line overdue(Trouble.Issues of) {
    return voice.say(
        "problem.issues.of", of.place().name(), count(of, ProblemTable.OVERDUE, of.overdue()));
  }

  /** How long ago the overdue ones were found, in brackets. */
  private Line ages(Trouble.Issues of) {
    List<Line> ages =
        of.overdueByAge().entrySet().stream()
            .map(
                one ->
                    voice.say(
                        "problem.issues.age",
                        days(one.getKey()),
                        figure(of, one.getKey(), ProblemTable.OVERDUE, one.getValue())))
            .toList();
    return ages.isEmpty()
        ? Line.EMPTY
        : voice.say("problem.issues.ages", voice.list("list.comma", ages));
  }

  /** Open at the end, as {@code 366-}, or not said at all. */
  private String days(String age) {
    if (age.equals(ProblemTable.NOT_SAID)) {
      return voice.words("problem.issues.days.unknown");
    }
    return age.endsWith("-")
        ? voice.words("problem.issues.days.over", age.substring(0, age.length() - 1))
        : voice.words("problem.issues.days", age);
  }

  private Piece count(Trouble.Issues of, String column, long count) {
    return figure(of, Source.OfIssues.ALL_AGES, column, count);
  }

  private Piece figure(Trouble.Issues of, String age, String column, long count) {
    return new Piece.Figure(
        Long.toString(count),
        new Source.OfIssues(page.edition().release().id(), of.place().code(), age, column));
  }
}
