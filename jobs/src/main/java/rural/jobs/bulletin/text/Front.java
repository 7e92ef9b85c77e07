package rural.jobs.bulletin.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;
import rural.jobs.table.ProblemTable;

/**
 * Three lines before all, for who reads no further: what is best, what is wrong, what is asked.
 *
 * @param day by which it is asked, written out
 */
record Front(Voice voice, Page page, String day) {

  Block points() {
    return new Block.Points(
        Stream.of(best(), Optional.of(wrong()), Optional.of(asked()))
            .flatMap(Optional::stream)
            .toList(),
        false);
  }

  /**
   * What is furthest ahead of its plan, else what rose most on the year; empty where nothing is.
   */
  private Optional<Line> best() {
    return most(page.planned(), Rate::gap, Measure.GAP)
        .map(one -> best(one, voice.say("plan.ahead", voice.number(one, Measure.GAP_SIZE))))
        .or(
            () ->
                most(headlines(), Rate::yoy, Measure.YOY)
                    .map(
                        one ->
                            best(one, voice.say("yoy.rise", voice.number(one, Measure.YOY_SIZE)))));
  }

  private Line best(FieldFacts.Told one, Line why) {
    return voice.say("front.best", one.indicator().title(), voice.number(one, Measure.VALUE), why);
  }

  private Optional<FieldFacts.Told> most(
      List<FieldFacts.Told> of,
      java.util.function.Function<Rate, Optional<BigDecimal>> by,
      Measure printed) {
    return of.stream()
        .filter(one -> by.apply(one.rate()).isPresent() && voice.direction(one, printed) > 0)
        .max(Comparator.comparing(one -> by.apply(one.rate()).orElseThrow()));
  }

  private List<FieldFacts.Told> headlines() {
    return page.fields().stream()
        .flatMap(
            field -> field.rate().stream().map(rate -> new FieldFacts.Told(field.headline(), rate)))
        .toList();
  }

  private Line wrong() {
    List<Line> wrong = new ArrayList<>();
    List<FieldFacts.Told> behind = page.behind();
    long red = behind.stream().filter(one -> one.rate().isRed()).count();
    if (red > 0) {
      wrong.add(voice.say("front.red", red));
    }
    behind.stream().findFirst().ifPresent(one -> wrong.add(worst(one, behind)));
    page.trouble()
        .issues()
        .filter(one -> one.overdue() > 0)
        .ifPresent(one -> wrong.add(overdue(one)));
    silent().ifPresent(wrong::add);
    return wrong.isEmpty()
        ? voice.say("front.wrong.none")
        : voice.say("front.wrong", voice.list("list.semicolon", wrong));
  }

  /** Whoever is as far behind as the one furthest is named beside it. */
  private Line worst(FieldFacts.Told furthest, List<FieldFacts.Told> behind) {
    List<Line> level =
        behind.stream()
            .takeWhile(
                one -> voice.printed(one, Measure.GAP).equals(voice.printed(furthest, Measure.GAP)))
            .map(
                one ->
                    voice.say(
                        "front.worst.one", one.rate().place().name(), one.indicator().title()))
            .toList();
    return voice.say("front.worst", voice.few(level), voice.number(furthest, Measure.GAP_SIZE));
  }

  /** Those who lack most, unless all lack the same. */
  private Optional<Line> silent() {
    List<Below> silent = page.silent();
    if (silent.isEmpty()) {
      return Optional.empty();
    }
    List<Line> most =
        silent.stream()
            .takeWhile(one -> one.missing() == silent.get(0).missing())
            .map(one -> Line.of(one.place().name()))
            .toList();
    String key =
        silent.size() == 1
            ? "front.silent.one"
            : most.size() == silent.size() ? "front.silent.level" : "front.silent";
    return Optional.of(voice.say(key, voice.few(most), silent.size()));
  }

  private Line overdue(Trouble.Issues one) {
    return voice.say(
        "front.overdue",
        new Piece.Figure(
            Long.toString(one.overdue()),
            new Source.OfIssues(
                page.edition().release().id(),
                one.place().code(),
                Source.OfIssues.ALL_AGES,
                ProblemTable.OVERDUE)));
  }

  private Line asked() {
    List<Line> asked =
        new Requests(voice, page, day)
            .demands().stream()
                .map(one -> voice.say("front.ask." + one.kind(), one.whom().size()))
                .toList();
    return asked.isEmpty()
        ? voice.say("front.asked.none")
        : voice.say("front.asked", day, voice.list("list.comma", asked));
  }
}
