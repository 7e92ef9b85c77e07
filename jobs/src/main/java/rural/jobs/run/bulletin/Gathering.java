package rural.jobs.run.bulletin;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Edition;
import rural.jobs.bulletin.fact.Field;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Place;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.fact.Trouble;
import rural.jobs.run.Desk;
import rural.jobs.run.PublishedStatistics;
import rural.jobs.run.SealedRelease;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.ProblemTable;
import rural.jobs.table.PunctualityTable;
import rural.jobs.table.RateTable;
import rural.schemas.contract.Indicator;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.place.Level;

/** Reads what some bulletins need off the files of their release, and of those before it. */
record Gathering(Desk desk, Edition edition, Divisions divisions) {

  static final String COMPOSITE = "composite";
  static final String OUTLIERS = "outliers";

  /** Each file is read once through, and only what is needed is kept. */
  Gathered of(SealedRelease sealed, Set<String> wanted) throws IOException {
    Gathered gathered =
        new Gathered(wanted, Optional.of(divisions.root()).filter(wanted::contains));
    rates(sealed, gathered, true);
    ReleaseRegister register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    for (String earlier : edition.history().values()) {
      rates(SealedRelease.of(desk, register.show(earlier)), gathered, false);
    }
    sealed.statistic(ProblemTable.NAME, line -> issues(line, gathered));
    sealed.statistic(PunctualityTable.NAME, line -> late(line, gathered));
    sealed.statistic(COMPOSITE, line -> index(line, gathered));
    Map<String, Indicator> defined =
        desk.book().indicatorsOn(edition.quarter().end()).stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    sealed.statistic(OUTLIERS, line -> alarm(line, gathered, wanted, defined));
    sealed.statistic(EscalationTable.NAME, line -> proposal(line, gathered, defined));
    return gathered;
  }

  private static void rates(SealedRelease sealed, Gathered gathered, boolean isNow)
      throws IOException {
    sealed.rates(
        line -> {
          String code = line.getField(RateTable.DIVISION_CODE);
          if (gathered.needs(
              code, line.getField(RateTable.PARENT_CODE), line.getField(RateTable.LEVEL))) {
            Rate rate = Rate.of(line::getField);
            if (isNow) {
              gathered.now(rate);
            } else {
              gathered.then(rate);
            }
          }
          return false;
        });
  }

  private boolean issues(NamedCsvRecord line, Gathered gathered) {
    Optional<String> age =
        ParquetFigures.age(line.getField(ProblemTable.BREAKDOWN), line.getField(ProblemTable.AGE));
    if (age.isPresent() && needed(line, gathered)) {
      if (age.get().equals(Source.OfIssues.ALL_AGES)) {
        gathered.issues(ledger(line));
      } else {
        gathered.overdue(
            line.getField(RateTable.DIVISION_CODE), age.get(), count(line, ProblemTable.OVERDUE));
      }
    }
    return false;
  }

  private static Trouble.Issues ledger(NamedCsvRecord line) {
    return new Trouble.Issues(
        place(line, Optional.empty()),
        count(line, ProblemTable.ISSUES),
        count(line, ProblemTable.CLOSED),
        count(line, ProblemTable.DUE),
        count(line, ProblemTable.ON_TIME),
        count(line, ProblemTable.LATE),
        count(line, ProblemTable.OVERDUE),
        count(line, ProblemTable.REOPENED),
        Map.of());
  }

  private boolean late(NamedCsvRecord line, Gathered gathered) {
    String form = line.getField(PunctualityTable.FORM);
    long reports = count(line, PunctualityTable.LATE);
    Optional<Field> field = Field.ofForm(form);
    if (reports > 0 && field.isPresent() && needed(line, gathered)) {
      LocalDate due = LocalDate.parse(line.getField(PunctualityTable.DUE_ON));
      gathered.late(
          new Trouble.Late(place(line, Optional.empty()), form, field.get(), due, reports));
    }
    return false;
  }

  /** What rests on a rate that is not defined any more is not told. */
  private boolean proposal(NamedCsvRecord line, Gathered gathered, Map<String, Indicator> defined) {
    String rate = line.getField(EscalationTable.INDICATOR);
    Optional<Indicator> indicator = Optional.ofNullable(defined.get(rate));
    if ((rate.isEmpty() || indicator.isPresent()) && needed(line, gathered)) {
      Trouble.Step step =
          Trouble.Step.valueOf(line.getField(EscalationTable.STEP).toUpperCase(Locale.ROOT));
      gathered.proposal(new Trouble.Proposal(place(line, Optional.empty()), step, indicator));
    }
    return false;
  }

  private boolean needed(NamedCsvRecord line, Gathered gathered) {
    String code = line.getField(RateTable.DIVISION_CODE);
    return gathered.needs(
        code, divisions.parents().getOrDefault(code, ""), line.getField(RateTable.LEVEL));
  }

  private static long count(NamedCsvRecord line, String column) {
    return Long.parseLong(line.getField(column));
  }

  private boolean index(NamedCsvRecord line, Gathered gathered) {
    if (!line.getField(CompositeTable.RANK_EQUAL).isEmpty() && needed(line, gathered)) {
      gathered.index(
          line.getField(RateTable.DIVISION_CODE),
          line.getField(CompositeTable.SCOPE).equals(CompositeTable.PARENT)
              ? Measure.RANK
              : Measure.RANK_IN_LEVEL,
          index(line));
    }
    return false;
  }

  private static Below.Index index(NamedCsvRecord line) {
    Map<Field, BigDecimal> weights = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      number(line, CompositeTable.WEIGHT + field.word())
          .ifPresent(weight -> weights.put(field, weight));
    }
    return new Below.Index(
        Integer.parseInt(line.getField(CompositeTable.RANK_EQUAL)),
        Integer.parseInt(line.getField(CompositeTable.RANK_ENTROPY)),
        Integer.parseInt(line.getField(CompositeTable.RANK_BEST)),
        Integer.parseInt(line.getField(CompositeTable.RANK_WORST)),
        new BigDecimal(line.getField(CompositeTable.STAYS_EQUAL)),
        weights);
  }

  private boolean alarm(
      NamedCsvRecord line, Gathered gathered, Set<String> wanted, Map<String, Indicator> defined) {
    String parent = line.getField(OutlierTable.PARENT_CODE);
    Set<String> above = divisions.above(line.getField(OutlierTable.DIVISION_CODE), parent, wanted);
    Optional.ofNullable(defined.get(line.getField(OutlierTable.INDICATOR)))
        .filter(any -> !above.isEmpty())
        .ifPresent(one -> gathered.alarm(alarm(line, one, parent), above));
    return false;
  }

  private Trouble.Alarm alarm(NamedCsvRecord line, Indicator indicator, String parent) {
    Place place = place(line, Optional.of(parent));
    return new Trouble.Alarm(
        place,
        divisions.within(place.level(), parent),
        indicator,
        line.getField(OutlierTable.METHOD),
        PublishedStatistics.word(OUTLIERS, line.getField(OutlierTable.REASON)),
        number(line, OutlierTable.SCORE).map(BigDecimal::abs).orElse(BigDecimal.ZERO).doubleValue(),
        number(line, OutlierTable.VALUE),
        number(line, OutlierTable.EXPECTED_VALUE),
        number(line, OutlierTable.DENOMINATOR_BEFORE)
            .flatMap(
                before ->
                    number(line, OutlierTable.DENOMINATOR)
                        .map(now -> new Trouble.Fall(before, now))),
        line.findField(OutlierTable.VILLAGES)
            .filter(codes -> !codes.isEmpty())
            .map(codes -> List.of(codes.split("\\|")))
            .orElse(List.of()));
  }

  /** Empty where the cell is, and where the release has no such column. */
  private static Optional<BigDecimal> number(NamedCsvRecord line, String column) {
    return line.findField(column).filter(cell -> !cell.isEmpty()).map(BigDecimal::new);
  }

  private static Place place(NamedCsvRecord line, Optional<String> parent) {
    String code = line.getField(RateTable.DIVISION_CODE);
    String name = line.getField(RateTable.DIVISION_NAME);
    return new Place(
        code,
        name.isEmpty() ? code : name,
        Level.parse(line.getField(RateTable.LEVEL)).orElseThrow(),
        parent);
  }
}
