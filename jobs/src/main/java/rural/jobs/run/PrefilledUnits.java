package rural.jobs.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import rural.jobs.receive.prefill.LastingFields;
import rural.jobs.receive.template.Prefill;
import rural.jobs.registry.Division;
import rural.jobs.registry.DivisionList;
import rural.jobs.registry.Hierarchy;
import rural.jobs.warehouse.PlainTables;
import rural.schemas.contract.Contract;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Text;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;
import rural.schemas.text.MistypedException;

/** What the units at or below a division are handed their form of a quarter with. */
final class PrefilledUnits {

  /** Empty rows of a form that takes what nobody knew before. */
  private static final int SPARE = 10;

  private final Desk desk;
  private final PlainTables tables;
  private final Contract contract;
  private final Quarter quarter;

  PrefilledUnits(Desk desk, PlainTables tables, Contract contract, Quarter quarter) {
    this.desk = desk;
    this.tables = tables;
    this.contract = contract;
    this.quarter = quarter;
  }

  List<Prefill> below(String code) {
    DivisionList list =
        DivisionList.on(
            quarter.end(),
            taker -> inForce("division", taker),
            taker -> inForce("division_change", taker));
    requireInForce(list.hierarchy(), code);
    PrefilledArea area = PrefilledArea.of(list, code, list.codesOn(quarter.previous().end()));
    Offer before =
        new Offer(
            RecordsInForce.read(
                tables, contract, LastingFields.of(contract), quarter.previous(), area.codesThen()),
            RecordsInForce.read(
                tables, contract, LastingFields.values(contract), quarter, area.codesNow()));
    Map<String, List<Prefill.Line>> lines =
        switch (contract.grain()) {
          case VILLAGE -> villages(area, before);
          case COUNTY -> counties(area, before);
          case FACILITY -> entries(area, before, list.hierarchy().at(Level.TOWN));
          case ENTRY -> entries(area, before, list.hierarchy().reportingCounties());
        };
    if (lines.isEmpty()) {
      throw nobody(code);
    }
    return lines.entrySet().stream()
        .map(one -> unit(list.hierarchy(), one.getKey(), one.getValue(), before))
        .toList();
  }

  private Prefill unit(Hierarchy hierarchy, String code, List<Prefill.Line> lines, Offer offer) {
    boolean listed = contract.grain() == Grain.VILLAGE || contract.grain() == Grain.COUNTY;
    return new Prefill(
        quarter,
        code,
        hierarchy.name(code),
        offer.before().mark(),
        offer.now().mark(),
        lines,
        listed ? 0 : SPARE);
  }

  private void inForce(String form, Consumer<Row> taker) {
    tables.forEach(
        Tables.of(desk.book().form(form)),
        row -> {
          if (CorrectedSince.isInForce(row)) {
            taker.accept(row);
          }
        });
  }

  private void requireInForce(Hierarchy hierarchy, String code) {
    if (!hierarchy.contains(code)) {
      throw new MistypedException(
          new Text(
                  "{0} 在 {1} 末不是名录中有效的乡镇或以上区划。请核对代码，或先接收名录（农环00）。",
                  "{0} was no town or wider division in force at the end of {1}. Check the code, or"
                      + " receive the register (form division) first.")
              .with(code, quarter));
    }
  }

  private MistypedException nobody(String code) {
    return new MistypedException(
        new Text(
                "{0} 及以下没有填报“{1}”的单位：村表和设施表按乡镇生成，其他表按县生成。请写上一级代码。",
                "No unit at or below {0} reports '{1}': forms of villages and facilities go to"
                    + " towns, others to counties. Name a wider division.")
            .with(code, contract.title()));
  }

  private Map<String, List<Prefill.Line>> villages(PrefilledArea area, Offer before) {
    Map<String, List<Prefill.Line>> lines = new TreeMap<>();
    area.villages()
        .forEach(
            (base, villages) ->
                villages.stream()
                    .filter(Division::rural)
                    .map(one -> line(one.code(), one.name(), area, before))
                    .forEach(
                        line -> lines.computeIfAbsent(base, any -> new ArrayList<>()).add(line)));
    return lines;
  }

  private Map<String, List<Prefill.Line>> counties(PrefilledArea area, Offer before) {
    Map<String, List<Prefill.Line>> lines = new TreeMap<>();
    for (String code : area.among(area.list().hierarchy().reportingCounties())) {
      lines.put(code, List.of(line(code, area.list().hierarchy().name(code), area, before)));
    }
    return lines;
  }

  private static Prefill.Line line(String code, String name, PrefilledArea area, Offer offer) {
    Map<String, String> key = Map.of(Contract.DIVISION_CODE, code);
    Optional<Map<String, String>> reported = offer.now().values(key);
    if (reported.isPresent()) {
      return new Prefill.Line(key, name, key, reported.get(), true);
    }
    RecordsInForce before = offer.before();
    Map<String, String> from =
        Optional.ofNullable(area.then().get(code))
            .map(old -> Map.of(Contract.DIVISION_CODE, old))
            .filter(then -> before.values(then).isPresent())
            .orElse(Map.of());
    return new Prefill.Line(
        key, name, from, from.isEmpty() ? Map.of() : before.values(from).orElseThrow());
  }

  /** What was reported a quarter ago goes on; what is checked or judged once does not. */
  private Map<String, List<Prefill.Line>> entries(
      PrefilledArea area, Offer offer, List<String> all) {
    Set<String> units = Set.copyOf(all);
    Map<String, List<Prefill.Line>> lines = new TreeMap<>();
    area.among(all).forEach(code -> lines.put(code, new ArrayList<>()));
    boolean goesOn =
        contract.key().stream()
            .noneMatch(name -> contract.field(name).orElseThrow().type() == FieldType.INDICATOR);
    Map<String, String> today = new HashMap<>();
    area.then().forEach((now, old) -> today.put(old, now));
    Map<Map<String, String>, Prefill.Line> known = new LinkedHashMap<>();
    if (goesOn) {
      sorted(offer.before())
          .forEach(
              key -> {
                String division = today.get(offer.before().divisionOf(key));
                Prefill.Line line = entry(key, division, offer.before());
                known.put(line.key(), line);
              });
    }
    sorted(offer.now())
        .forEach(
            key ->
                known.put(
                    key,
                    new Prefill.Line(key, "", key, offer.now().values(key).orElseThrow(), true)));
    known
        .values()
        .forEach(
            line ->
                area.unitOf(offer.divisionOf(line, today), units)
                    .map(unit -> lines.computeIfAbsent(unit, any -> new ArrayList<>()))
                    .ifPresent(unit -> unit.add(line)));
    return lines;
  }

  private static List<Map<String, String>> sorted(RecordsInForce records) {
    return records.keys().stream().sorted(Comparator.comparing(Object::toString)).toList();
  }

  /** What was reported for the quarter before, and what for the quarter itself already. */
  private record Offer(RecordsInForce before, RecordsInForce now) {

    /** The code of today of the division of a row. */
    String divisionOf(Prefill.Line line, Map<String, String> today) {
      return line.reported()
          ? now.divisionOf(line.from())
          : today.get(before.divisionOf(line.from()));
    }
  }

  /** Under the code of today, where the division was given another. */
  private static Prefill.Line entry(
      Map<String, String> from, String division, RecordsInForce before) {
    Map<String, String> key = new TreeMap<>(from);
    key.replace(Contract.DIVISION_CODE, division);
    Map<String, String> last = new TreeMap<>(before.values(from).orElseThrow());
    last.replace(Contract.DIVISION_CODE, division);
    return new Prefill.Line(key, "", from, last);
  }
}
