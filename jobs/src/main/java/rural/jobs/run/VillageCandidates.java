package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.Places;
import rural.jobs.report.Candidate;
import rural.jobs.report.Yardstick;
import rural.jobs.sides.Placing;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.control.Release;
import rural.schemas.place.Level;

/** The villages of a division with both sides of their rates, as they were known to a release. */
record VillageCandidates(Desk desk, Warehouse warehouse, Release release) {

  /**
   * @param names code → name of the divisions above
   * @return indicator → a candidate for each village that reported both sides of it
   */
  Map<String, List<Candidate>> in(
      String division, Map<Indicator, Yardstick> asked, Map<String, String> names) {
    Knowledge knowledge = new Knowledge(warehouse, desk.book(), Optional.of(release.cutOff()));
    Comparison comparison = Comparison.read(desk.book(), release.quarter(), knowledge::inForce);
    Map<String, Row> places = places(division, knowledge, comparison);
    Placing placing =
        Placing.of(knowledge.inForce(desk.book().form("division").table()), comparison);
    return candidates(
        places,
        asked.keySet(),
        names,
        new QuarterRecords(desk.settings(), comparison, knowledge::inForce, placing));
  }

  private Map<String, List<Candidate>> candidates(
      Map<String, Row> places,
      Set<Indicator> asked,
      Map<String, String> names,
      QuarterRecords records) {
    Map<String, List<Candidate>> all = new LinkedHashMap<>();
    for (Indicator one : asked) {
      Contract contract = desk.book().form(one.form());
      Dataset<Row> among =
          records
              .placed(contract)
              .select("effective_code")
              .distinct()
              .filter(col("effective_code").isin(places.keySet().toArray()));
      for (Row row : records.sides(contract, among).collectAsList()) {
        if (row.getString(1).equals(one.id())) {
          all.computeIfAbsent(one.id(), id -> new ArrayList<>())
              .add(candidate(row, places.get(row.getString(0)), names));
        }
      }
    }
    return all;
  }

  private static Candidate candidate(Row sides, Row place, Map<String, String> names) {
    String name = place.getAs(Places.DIVISION_NAME);
    String base = place.getAs(Places.BASE_CODE);
    return new Candidate(
        sides.getString(0),
        name == null ? sides.getString(0) : name,
        names.getOrDefault(base, base),
        sides.getDecimal(2),
        sides.getDecimal(3),
        1,
        1);
  }

  private Map<String, Row> places(String division, Knowledge knowledge, Comparison comparison) {
    Hierarchy hierarchy = comparison.grounds().get(release.quarter()).hierarchy();
    Dataset<Row> all =
        Places.on(
            knowledge.inForce(desk.book().form("division").table()),
            comparison.registry(),
            release.quarter().end());
    Map<String, Row> villages = new HashMap<>();
    listed(all, below(division, hierarchy))
        .collectAsList()
        .forEach(row -> villages.put(row.getAs(Places.DIVISION_CODE), row));
    return villages;
  }

  /** The rural villages in force that hang under divisions; an urban community is on no list. */
  static Dataset<Row> listed(Dataset<Row> places, Set<String> divisions) {
    return places
        .filter(col(Places.BASE_CODE).isin(divisions.toArray()))
        .filter(col(Places.EFFECTIVE_CODE).equalTo(col(Places.DIVISION_CODE)))
        .filter(col(Places.LEVEL).equalTo(Level.VILLAGE.code()))
        .filter(col(Places.RURAL));
  }

  private static Set<String> below(String division, Hierarchy hierarchy) {
    Set<String> below = new TreeSet<>(Set.of(division));
    hierarchy.children(division).forEach(child -> below.addAll(below(child, hierarchy)));
    return below;
  }
}
