package rural.jobs.bulletin.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;

/**
 * One sentence for each field: where it stands, how it moved, and how that compares with the plan.
 */
record Sentences(Voice voice) {

  Line of(FieldFacts facts) {
    Optional<Rate> rate = facts.rate().filter(one -> one.value().isPresent());
    if (rate.isEmpty()) {
      return voice.say("field.none", voice.in(facts.field().title()));
    }
    FieldFacts.Told told = new FieldFacts.Told(facts.headline(), rate.get());
    Line line =
        voice.say(
            told.rate().provisional() ? "field.provisional" : "field.value",
            new Piece.Strong(voice.in(facts.field().title())),
            told.indicator().title(),
            voice.number(told, Measure.VALUE));
    line = line.and(voice.say("list.comma")).and(moved(told));
    for (FieldFacts.Told planned : facts.main()) {
      if (planned.rate().gap().isPresent()) {
        line = line.and(voice.say("list.semicolon")).and(planned(planned, told));
      }
    }
    return line.and(voice.say("stop"));
  }

  private Line moved(FieldFacts.Told told) {
    Line year = moved(told, "yoy", Measure.YOY, Measure.YOY_SIZE, Rate::yoy);
    Line quarter = moved(told, "qoq", Measure.QOQ, Measure.QOQ_SIZE, Rate::qoq);
    return year.and(voice.say("list.comma")).and(quarter);
  }

  private Line moved(
      FieldFacts.Told told,
      String key,
      Measure signed,
      Measure size,
      Function<Rate, Optional<BigDecimal>> column) {
    if (column.apply(told.rate()).isEmpty()) {
      return voice.say(key + (told.rate().has("series_break") ? ".break" : ".none"));
    }
    int direction = voice.direction(told, signed);
    return direction == 0
        ? voice.say(key + ".same")
        : voice.say(key + (direction > 0 ? ".rise" : ".fall"), voice.number(told, size));
  }

  private Line planned(FieldFacts.Told planned, FieldFacts.Told headline) {
    int direction = voice.direction(planned, Measure.GAP);
    Line gap =
        direction == 0
            ? voice.say("plan.on")
            : voice.say(
                direction > 0 ? "plan.ahead" : "plan.behind",
                voice.number(planned, Measure.GAP_SIZE));
    Line line = gap.and(lamp(planned.rate()));
    return planned.equals(headline)
        ? line
        : voice
            .say("plan.of", planned.indicator().title(), voice.number(planned, Measure.VALUE))
            .and(line);
  }

  /** The light in brackets; nothing where there is none. */
  Line lamp(Rate rate) {
    return rate.light().map(code -> voice.say("lamp.brackets", lampOf(code))).orElse(Line.EMPTY);
  }

  Piece.Lamp lampOf(String code) {
    return new Piece.Lamp(code, voice.words("lamp." + code));
  }
}
