package rural.jobs.bulletin.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;
import rural.schemas.contract.Kind;

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
      line = line.and(left(planned));
    }
    return line.and(voice.say("stop"));
  }

  /** How far it is to the year's target; a task is told as the share of it that is done. */
  private Line left(FieldFacts.Told one) {
    if (one.indicator().isOverTarget()
        || one.rate().target().isEmpty()
        || one.rate().value().isEmpty()) {
      return Line.EMPTY;
    }
    Piece goal = voice.number(one, Measure.TARGET);
    return voice.direction(one, Measure.TO_TARGET) == 0
        ? voice.say("plan.reached", goal)
        : voice.say("plan.left", goal, voice.number(one, Measure.TO_TARGET));
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
      return voice.say(key + "." + why(told.rate(), key));
    }
    int direction = voice.direction(told, signed);
    String what = accumulates(told, signed) ? key + ".sum" : key;
    return direction == 0
        ? voice.say(what + ".same")
        : voice.say(what + (direction > 0 ? ".rise" : ".fall"), voice.number(told, size));
  }

  /** Why there is no difference. */
  private static String why(Rate rate, String key) {
    if (rate.has("break_" + key)) {
      return "jump";
    }
    return rate.has("series_break") ? "break" : "none";
  }

  /** Since the quarter before, what counts from January has been added to and not compared. */
  static boolean accumulates(FieldFacts.Told told, Measure difference) {
    return difference == Measure.QOQ && told.indicator().kind() == Kind.YEAR_TO_DATE;
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
    if (planned.rate().hasOnlyFallen()) {
      line = line.and(voice.say("plan.fallen"));
    }
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
