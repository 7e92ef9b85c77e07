package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;
import rural.schemas.contract.Text;

/** What is not as it should be, and what is asked of whom because of it. */
record Problems(Voice voice, Days days, Page page) {

  /** Names that a sentence lists before it says that there are more. */
  private static final int MOST = 8;

  /** One point for each kind of problem that there is. */
  Block problems() {
    List<Line> points =
        Stream.of(missing(), late(), held(), behind(), issues(), alarms(), above())
            .flatMap(Optional::stream)
            .toList();
    return points.isEmpty()
        ? new Block.Paragraph(voice.say("problem.none"))
        : new Block.Points(points, false);
  }

  /**
   * What has to be done, and by which day.
   *
   * @param day written out
   */
  Block asked(String day) {
    List<Line> points = new ArrayList<>();
    List<Below> silent = page.answerable().stream().filter(one -> missing(one) > 0).toList();
    if (!silent.isEmpty()) {
      points.add(voice.say("ask.missing", names(silent), day));
    }
    List<Below> late = page.answerable().stream().filter(Problems::isBehind).toList();
    if (!late.isEmpty()) {
      points.add(voice.say("ask.behind", names(late), day));
    } else if (page.planned().stream().anyMatch(one -> isBehind(one.rate()))) {
      points.add(voice.say("ask.behind.here", page.place().name(), day));
    }
    if (!page.trouble().issuesBelow().isEmpty()) {
      points.add(
          voice.say(
              "ask.issues",
              list(
                  page.trouble().issuesBelow().stream()
                      .map(one -> Line.of(one.place().name()))
                      .toList()),
              day));
    } else if (page.trouble().issues().filter(one -> one.overdue() > 0).isPresent()) {
      points.add(voice.say("ask.issues", page.place().name(), day));
    }
    if (!page.trouble().alarms().isEmpty()) {
      points.add(
          voice.say(
              "ask.alarms",
              list(
                  alarmed().stream()
                      .map(one -> one.place().name())
                      .distinct()
                      .map(Line::of)
                      .toList()),
              day));
    }
    return points.isEmpty()
        ? new Block.Paragraph(voice.say("ask.none"))
        : new Block.Points(points, true);
  }

  private Optional<Line> missing() {
    List<Line> silent =
        page.answerable().stream()
            .filter(one -> missing(one) > 0)
            .map(one -> voice.say("problem.missing.of", one.place().name(), missingFields(one)))
            .toList();
    if (!silent.isEmpty()) {
      return Optional.of(voice.say("problem.missing", list(silent)));
    }
    List<Line> here =
        page.fields().stream()
            .filter(one -> one.rate().filter(rate -> rate.missing() > 0).isPresent())
            .map(one -> field(one, one.rate().orElseThrow()))
            .toList();
    return here.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.missing", voice.list("list.comma", here)));
  }

  private Optional<Line> late() {
    Map<Place, List<Trouble.Late>> byPlace =
        page.trouble().late().stream()
            .collect(
                Collectors.groupingBy(
                    Trouble.Late::place, LinkedHashMap::new, Collectors.toList()));
    return page.trouble().late().stream()
        .findFirst()
        .map(
            any ->
                voice.say(
                    "problem.late",
                    days.say(any.due()),
                    list(
                        byPlace.entrySet().stream()
                            .map(
                                one ->
                                    voice.say(
                                        "problem.late.of",
                                        one.getKey().name(),
                                        fields(one.getValue())))
                            .toList())));
  }

  private Line fields(List<Trouble.Late> late) {
    return voice.list(
        "list.comma",
        late.stream()
            .map(
                one ->
                    voice.say(
                        "problem.late.field",
                        voice.in(one.field().brief()),
                        new Piece.Figure(
                            Long.toString(one.reports()),
                            new Source.OfLate(
                                page.edition().release().id(), one.place().code(), one.form()))))
            .toList());
  }

  private Line missingFields(Below one) {
    return voice.list(
        "list.comma",
        page.fields().stream()
            .filter(field -> one.rates().containsKey(field.field()))
            .filter(field -> one.rates().get(field.field()).missing() > 0)
            .map(field -> field(field, one.rates().get(field.field())))
            .toList());
  }

  private Line field(FieldFacts field, Rate rate) {
    return voice.say(
        "problem.missing.field",
        voice.in(field.field().brief()),
        voice.number(rate, field.headline(), Measure.MISSING));
  }

  private static long missing(Below one) {
    return one.rates().values().stream().mapToLong(Rate::missing).sum();
  }

  private Optional<Line> held() {
    return page.edition()
        .release()
        .approval()
        .map(
            approval ->
                voice.say(
                    "problem.held",
                    list(
                        page.edition().release().findings().stream()
                            .map(one -> Line.of(voice.in(one.message())))
                            .toList()),
                    approval.by(),
                    approval.reason()));
  }

  private Optional<Line> behind() {
    List<Line> behind = new ArrayList<>();
    page.planned().stream()
        .filter(one -> isBehind(one.rate()))
        .forEach(one -> behind.add(behind(page.place().name(), one)));
    for (Below one : page.answerable()) {
      for (FieldFacts field : page.fields()) {
        Optional.ofNullable(one.rates().get(field.field()))
            .filter(Problems::isBehind)
            .ifPresent(
                rate ->
                    behind.add(
                        behind(one.place().name(), new FieldFacts.Told(field.headline(), rate))));
      }
    }
    return behind.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.behind", list(behind)));
  }

  private Line behind(String name, FieldFacts.Told one) {
    return voice
        .say(
            "problem.behind.of", name, one.indicator().title(), voice.number(one, Measure.GAP_SIZE))
        .and(new Sentences(voice).lamp(one.rate()));
  }

  private static boolean isBehind(Rate rate) {
    return rate.light().filter(one -> !one.equals("green")).isPresent();
  }

  private static boolean isBehind(Below one) {
    return one.rates().values().stream().anyMatch(Problems::isBehind);
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
                  : all.and(voice.say("problem.issues.below", list(below)));
            });
  }

  private Piece count(Trouble.Issues of, String column, long count) {
    return new Piece.Figure(
        Long.toString(count),
        new Source.OfIssues(page.edition().release().id(), of.place().code(), column));
  }

  /** By what is striking, the places where it was found. */
  private Optional<Line> alarms() {
    Map<Text, Set<String>> places = new LinkedHashMap<>();
    for (Trouble.Alarm one : alarmed()) {
      places.computeIfAbsent(one.reason(), any -> new LinkedHashSet<>()).add(one.place().name());
    }
    List<Line> kinds = new ArrayList<>();
    places.forEach(
        (reason, names) ->
            kinds.add(
                voice.say(
                    "problem.alarm.of", reason, list(names.stream().map(Line::of).toList()))));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(voice.say("problem.alarms", voice.list("list.semicolon", kinds)));
  }

  /** Those below, since they are whom one can ask; its own where there are no others. */
  private List<Trouble.Alarm> alarmed() {
    List<Trouble.Alarm> below =
        page.trouble().alarms().stream()
            .filter(one -> !one.place().code().equals(page.place().code()))
            .toList();
    return below.isEmpty() ? page.trouble().alarms() : below;
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
        : Optional.of(voice.say("problem.above", list(above)));
  }

  private Line names(List<Below> below) {
    return list(below.stream().map(one -> Line.of(one.place().name())).toList());
  }

  /** The first few, and that there are more. */
  private Line list(List<Line> lines) {
    Line first = voice.list("list.names", lines.stream().limit(MOST).toList());
    return lines.size() > MOST ? first.and(voice.say("list.more")) : first;
  }
}
