package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.table.Printed;
import rural.schemas.place.Level;

/** The tables of a bulletin. */
record Tables(Voice voice, Page page) {

  private static final Line NONE = Line.of(Printed.NONE);

  /** The four fields, and what else of them has a plan. */
  Block.Table fields() {
    List<List<Line>> rows = new ArrayList<>();
    for (FieldFacts one : page.fields()) {
      if (one.rate().isEmpty()) {
        rows.add(List.of(Line.of(voice.in(one.headline().title())), NONE, NONE, NONE, NONE, NONE));
      }
      one.main().forEach(told -> rows.add(row(told, told.indicator().equals(one.headline()))));
    }
    return rates("table.fields", rows);
  }

  /** A column in which no rate of this paper has anything is left out, as in all its tables. */
  private Block.Table rates(String caption, List<List<Line>> rows) {
    List<Block.Column> columns =
        List.of(
            column("table.indicator", false),
            column("table.value", true),
            column("table.qoq", true),
            column("table.yoy", true),
            column("table.gap", true),
            column("table.reported", true));
    return new Block.Table(voice.words(caption), columns, rows, Line.EMPTY)
        .withoutEmpty(Printed.NONE);
  }

  private List<Line> row(FieldFacts.Told told, boolean strong) {
    String title = voice.in(told.indicator().title());
    Line name = strong ? Line.of(new Piece.Strong(title)) : Line.of(title);
    Rate rate = told.rate();
    return List.of(
        rate.provisional() ? name.and(Line.of(new Piece.Small(voice.words("provisional")))) : name,
        Line.of(voice.number(told, Measure.VALUE)),
        sinceQuarter(told),
        Line.of(voice.number(told, Measure.YOY)),
        gap(told),
        reported(told));
  }

  private Line sinceQuarter(FieldFacts.Told told) {
    Line points = Line.of(voice.number(told, Measure.QOQ));
    boolean isSum = told.rate().qoq().isPresent() && Sentences.accumulates(told, Measure.QOQ);
    return isSum ? points.and(Line.of(new Piece.Small(voice.words("table.qoq.sum")))) : points;
  }

  private Line gap(FieldFacts.Told told) {
    if (told.rate().gap().isEmpty()) {
      return NONE;
    }
    Line number = Line.of(voice.number(told, Measure.GAP));
    return told.rate()
        .light()
        .map(code -> number.and(Line.of(new Piece.Words(" "), new Sentences(voice).lampOf(code))))
        .orElse(number);
  }

  private Line reported(FieldFacts.Told told) {
    Line reported = Line.of(voice.number(told, Measure.REPORTED));
    return told.rate().expected().isEmpty()
        ? reported
        : reported.and(Line.of("/")).and(Line.of(voice.number(told, Measure.EXPECTED)));
  }

  /** Divisions of one level, with rank and change of rank in each field. */
  Block.Table ranking(Level level, List<Below> below) {
    boolean indexed = below.stream().anyMatch(one -> one.index().isPresent());
    List<Block.Column> columns = new ArrayList<>();
    columns.add(column("table.division", false));
    if (indexed) {
      columns.add(column("table.index", true));
    }
    page.fields()
        .forEach(one -> columns.add(new Block.Column(voice.in(one.field().brief()), true, false)));
    return new Block.Table(
            voice.words("table.ranking", voice.words("level." + level.code())),
            columns,
            below.stream().map(one -> row(one, indexed)).toList(),
            voice.say(indexed ? "table.ranking.note.index" : "table.ranking.note"))
        .withoutEmpty(Printed.NONE);
  }

  private List<Line> row(Below one, boolean indexed) {
    List<Line> row = new ArrayList<>();
    row.add(Line.of(one.place().name()));
    if (indexed) {
      row.add(new Indexes(voice, page).overall(one));
    }
    page.fields().forEach(field -> row.add(standing(one, field)));
    return row;
  }

  private Line standing(Below one, FieldFacts field) {
    Rate rate = one.rates().get(field.field());
    if (rate == null || rate.value().isEmpty()) {
      return NONE;
    }
    Line value = Line.of(voice.number(rate, field.headline(), Measure.VALUE), new Piece.Break());
    if (one.rank(field.field()).isEmpty()) {
      return value.and(Line.of(new Piece.Small(voice.words("rank.none"))));
    }
    return value.and(
        voice.say(
            "rank." + change(one.gained(field.field())),
            voice.number(rate, field.headline(), one.ranked()),
            gained(one, field, rate)));
  }

  private Piece gained(Below one, FieldFacts field, Rate rate) {
    return one.gained(field.field())
        .<Piece>map(
            gained ->
                new Piece.Figure(
                    Integer.toString(Math.abs(gained)),
                    new Source.OfRanks(
                        rate.release(),
                        one.before().get(field.field()).release(),
                        one.place().code(),
                        field.headline().id(),
                        one.ranked())))
        .orElse(new Piece.Words(""));
  }

  private static String change(Optional<Integer> gained) {
    return gained.map(one -> one > 0 ? "up" : one < 0 ? "down" : "same").orElse("new");
  }

  /** Every rate of the division. */
  Block.Table all() {
    List<List<Line>> rows = new ArrayList<>();
    page.fields()
        .forEach(
            field ->
                field
                    .all()
                    .forEach(
                        told -> rows.add(row(told, told.indicator().equals(field.headline())))));
    page.others().forEach(told -> rows.add(row(told, false)));
    return rates("table.all", rows);
  }

  private Block.Column column(String key, boolean numeric) {
    return new Block.Column(voice.words(key), numeric, false);
  }
}
