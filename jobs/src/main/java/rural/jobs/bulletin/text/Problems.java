package rural.jobs.bulletin.text;

import java.util.ArrayList;
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

/** What is not as it should be: one point for each kind of problem that there is. */
record Problems(Voice voice, Days days, Page page) {

  Block points() {
    Silence silence = new Silence(voice, days, page);
    List<Line> points =
        Stream.of(
                silence.missing(),
                silence.late(),
                held(),
                behind(),
                issues(),
                new Alarms(voice, page).line(),
                above())
            .flatMap(Optional::stream)
            .toList();
    return points.isEmpty()
        ? new Block.Paragraph(voice.say("problem.none"))
        : new Block.Points(points, false);
  }

  private Optional<Line> held() {
    return page.edition()
        .release()
        .approval()
        .map(
            approval ->
                voice.say(
                    "problem.held",
                    voice.few(
                        page.edition().release().findings().stream()
                            .map(one -> Line.of(voice.in(one.message())))
                            .toList()),
                    approval.by(),
                    approval.reason()));
  }

  private Optional<Line> behind() {
    List<Line> behind = new ArrayList<>();
    page.planned().stream()
        .filter(one -> one.rate().isBehind())
        .forEach(one -> behind.add(behind(page.place().name(), one)));
    for (Below one : page.answerable()) {
      for (FieldFacts field : page.fields()) {
        Optional.ofNullable(one.rates().get(field.field()))
            .filter(Rate::isBehind)
            .ifPresent(
                rate ->
                    behind.add(
                        behind(one.place().name(), new FieldFacts.Told(field.headline(), rate))));
      }
    }
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.behind", voice.few(behind)));
  }

  private Line behind(String name, FieldFacts.Told one) {
    return voice
        .say(
            "problem.behind.of", name, one.indicator().title(), voice.number(one, Measure.GAP_SIZE))
        .and(new Sentences(voice).lamp(one.rate()));
  }

  private Optional<Line> issues() {
    return page.trouble()
        .issues()
        .filter(one -> one.overdue() + one.reopened() > 0)
        .map(
            one -> {
              Line all =
                  voice.say(
                      "problem.issues",
                      count(one, "issues", one.all()),
                      count(one, "closed", one.closed()),
                      count(one, "overdue", one.overdue()),
                      count(one, "reopened", one.reopened()));
              List<Line> below =
                  page.trouble().issuesBelow().stream()
                      .map(
                          each ->
                              voice.say(
                                  "problem.issues.of",
                                  each.place().name(),
                                  count(each, "overdue", each.overdue())))
                      .toList();
              return below.isEmpty()
                  ? all.and(voice.say("stop"))
                  : all.and(voice.say("problem.issues.below", voice.few(below)));
            });
  }

  private Piece count(Trouble.Issues of, String column, long count) {
    return new Piece.Figure(
        Long.toString(count),
        new Source.OfIssues(page.edition().release().id(), of.place().code(), column));
  }

  private Optional<Line> above() {
    List<Line> above =
        Stream.concat(
                page.fields().stream().flatMap(one -> one.all().stream()), page.others().stream())
            .filter(one -> one.rate().has("over_100"))
            .map(
                one ->
                    voice.say(
                        "problem.above.of",
                        one.indicator().title(),
                        voice.number(one, Measure.VALUE)))
            .toList();
    return above.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.above", voice.few(above)));
  }
}
