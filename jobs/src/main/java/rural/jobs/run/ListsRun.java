package rural.jobs.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rural.jobs.report.Candidate;
import rural.jobs.report.RedBlack;
import rural.jobs.report.TextTable;
import rural.jobs.report.Yardstick;
import rural.jobs.run.bulletin.Divisions;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.CivilTime;
import rural.schemas.place.Level;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

/**
 * The red and black lists of a sealed release: of towns by its rates, and below a county or city of
 * villages by the records that it was made from.
 */
final class ListsRun {

  private static final Text TOWNS = new Text("乡镇", "towns");
  private static final Text VILLAGES = new Text("村", "villages");

  private final Desk desk;
  private final Release release;
  private final SealedRelease sealed;
  private final Divisions known;

  /**
   * @throws MistypedException where the release is not in force and never was, or is withdrawn
   */
  ListsRun(Desk desk, Release release) throws IOException {
    this.desk = desk;
    this.release = release;
    if (release.state() == ReleaseState.WITHDRAWN) {
      throw new MistypedException(
          new Text("发布 {0} 已撤回，不列榜。", "Release {0} was withdrawn; nobody is listed by it.")
              .with(release.id()));
    }
    this.sealed = SealedRelease.of(desk, release);
    this.known = Divisions.of(sealed);
  }

  /** The root of the release, or the divisions asked for. */
  List<String> codes(List<String> asked) {
    for (String code : asked) {
      if (!known.holds(code)) {
        throw new MistypedException(
            new Text("发布 {0} 中没有 {1} 的指标。", "Release {0} has no rates of {1}.")
                .with(release.id(), code));
      }
    }
    return asked.isEmpty() ? List.of(known.root()) : asked;
  }

  /** Writes the lists of a division into the home, and returns them as text. */
  String write(String code) throws IOException {
    List<TextTable> tables = new ArrayList<>();
    Map<String, String> names = new LinkedHashMap<>();
    towns(code, names).forEach(tables::add);
    if (known.levels().get(code).compareTo(Level.CITY) >= 0) {
      tables.addAll(villages(code, names));
    }
    Settings.Lists rule = desk.settings().lists();
    return new BulletinFile(
            desk,
            release.id() + "-lists-" + code,
            desk.messages().text("lists.title", names.getOrDefault(code, code), release.quarter()),
            desk.messages()
                .text(
                    "lists.note",
                    release.id(),
                    rule.minimumHouseholds(),
                    rule.minimumVillages(),
                    rule.minimumCompleteness(),
                    rule.length()),
            LocalDate.ofInstant(release.cutOff(), CivilTime.ZONE))
        .write(tables);
  }

  /**
   * @param names gets the name of every division of the release
   */
  private List<TextTable> towns(String code, Map<String, String> names) throws IOException {
    Map<Indicator, Yardstick> asked = asked(false);
    Map<String, List<Candidate>> byIndicator = new LinkedHashMap<>();
    sealed.rates(
        line -> {
          String at = line.getField(RateTable.DIVISION_CODE);
          names.putIfAbsent(at, line.getField(RateTable.DIVISION_NAME));
          String parent = line.getField(RateTable.PARENT_CODE);
          if (line.getField(RateTable.LEVEL).equals(Level.TOWN.code())
              && !line.getField(RateTable.DENOMINATOR).isEmpty()
              && !known.above(at, parent, Set.of(code)).isEmpty()) {
            byIndicator
                .computeIfAbsent(line.getField(RateTable.INDICATOR), one -> new ArrayList<>())
                .add(
                    new Candidate(
                        at,
                        line.getField(RateTable.DIVISION_NAME),
                        names.getOrDefault(parent, parent),
                        new BigDecimal(line.getField(RateTable.NUMERATOR)),
                        new BigDecimal(line.getField(RateTable.DENOMINATOR)),
                        count(line.getField(RateTable.EXPECTED)),
                        count(line.getField(RateTable.REPORTED))));
          }
          return false;
        });
    return tables(TOWNS, asked, byIndicator);
  }

  private static long count(String text) {
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  private List<TextTable> villages(String code, Map<String, String> names) throws IOException {
    Map<Indicator, Yardstick> asked = asked(true);
    try (Warehouse warehouse = Queries.open(desk)) {
      return tables(
          VILLAGES, asked, new VillageCandidates(desk, warehouse, release).in(code, asked, names));
    }
  }

  private List<TextTable> tables(
      Text level, Map<Indicator, Yardstick> asked, Map<String, List<Candidate>> byIndicator) {
    Settings.Lists rule = desk.settings().lists();
    List<TextTable> tables = new ArrayList<>();
    asked.forEach(
        (indicator, yardstick) ->
            Optional.ofNullable(byIndicator.get(indicator.id()))
                .ifPresent(
                    all ->
                        tables.add(
                            RedBlack.of(all, yardstick.minimum(rule), rule)
                                .table(level, indicator))));
    return tables;
  }

  /**
   * Of each village form the first indicator whose size is known; for villages one of households,
   * since a single village is covered or is not.
   */
  private Map<Indicator, Yardstick> asked(boolean ofVillages) {
    Map<Indicator, Yardstick> asked = new LinkedHashMap<>();
    for (Contract contract : desk.book().contracts()) {
      if (contract.grain() == Grain.VILLAGE) {
        for (Indicator one : contract.indicatorsOn(release.quarter().end())) {
          Optional<Yardstick> yardstick =
              Yardstick.of(contract, one)
                  .filter(unit -> !ofVillages || unit == Yardstick.HOUSEHOLDS);
          if (yardstick.isPresent()) {
            asked.put(one, yardstick.get());
            break;
          }
        }
      }
    }
    return asked;
  }
}
