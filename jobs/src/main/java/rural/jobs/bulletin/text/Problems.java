package rural.jobs.bulletin.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;

/** What is not as it should be: one point for each kind of problem that there is. */
record Problems(Voice voice, Days days, Page page) {

  Block points() {
    Silence silence = new Silence(voice, days, page);
    List<Line> points =
        Stream.concat(
                Stream.of(
                        silence.missing(),
                        silence.late(),
                        held(),
                        behind(),
                        fallen(),
                        new Ledger(voice, page).line(),
                        new Alarms(voice, page).line(),
                        above())
                    .flatMap(Optional::stream),
                new Proposed(voice, page).lines())
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

  /** Who is furthest behind stands first. */
  private Optional<Line> behind() {
    List<Line> behind =
        page.behind().stream().map(one -> behind(one.rate().place().name(), one)).toList();
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.behind", voice.few(behind)));
  }

  private Optional<Line> fallen() {
    List<Line> fallen =
        page.fallen().stream()
            .map(
                one ->
                    voice.say(
                        "problem.fallen.of",
                        one.rate().place().name(),
                        one.indicator().title(),
                        voice.number(one, Measure.VALUE)))
            .toList();
    return fallen.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.fallen", voice.few(fallen)));
  }

  private Line behind(String name, FieldFacts.Told one) {
    return voice
        .say(
            "problem.behind.of", name, one.indicator().title(), voice.number(one, Measure.GAP_SIZE))
        .and(new Sentences(voice).lamp(one.rate()));
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
