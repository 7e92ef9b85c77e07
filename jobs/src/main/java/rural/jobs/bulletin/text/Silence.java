package rural.jobs.bulletin.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;

/** Who did not report, or not in time. */
record Silence(Voice voice, Days days, Page page) {

  /** Where reports are missing; empty where none is. */
  Optional<Line> missing() {
    List<Line> silent =
        page.silent().stream()
            .map(one -> voice.say("problem.missing.of", one.place().name(), missingFields(one)))
            .toList();
    if (!silent.isEmpty()) {
      return Optional.of(voice.say("problem.missing", voice.few(silent)));
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

  /** Whose reports came after their day; empty where none did. */
  Optional<Line> late() {
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
                    voice.few(
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
}
