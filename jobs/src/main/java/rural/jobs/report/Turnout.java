package rural.jobs.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rural.jobs.registry.Hierarchy;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/**
 * How far reporting has come: the nation and each county down, who lacks most first, the forms
 * across.
 */
public final class Turnout {

  private static final Comparator<Map.Entry<String, Map<String, Share>>> NATION_THEN_MOST_MISSING =
      Comparator.<Map.Entry<String, Map<String, Share>>, Boolean>comparing(
              one -> !one.getKey().equals(Hierarchy.ROOT))
          .thenComparing(one -> -sum(one.getValue()).lacking())
          .thenComparing(Map.Entry::getKey);

  private Turnout() {}

  /**
   * @param forms the columns, in this order
   */
  public static TextTable table(
      List<Contract> forms, List<Response> responses, Gazetteer gazetteer) {
    Map<String, Map<String, Share>> shares = new TreeMap<>();
    shares.put(Hierarchy.ROOT, new LinkedHashMap<>());
    for (Response one : responses) {
      for (String division : List.of(Hierarchy.ROOT, one.county())) {
        shares
            .computeIfAbsent(division, code -> new LinkedHashMap<>())
            .merge(one.form(), Share.of(one), Share::plus);
      }
    }
    List<Text> columns = new ArrayList<>();
    columns.add(TextTable.DIVISION);
    columns.add(new Text("缺(份)", "missing"));
    columns.add(new Text("报送率(%)", "reported %"));
    forms.forEach(form -> columns.add(form.title()));
    columns.add(TextTable.CODE);
    List<List<Object>> rows = new ArrayList<>();
    shares.entrySet().stream()
        .sorted(NATION_THEN_MOST_MISSING)
        .forEach(one -> rows.add(row(one.getKey(), one.getValue(), forms, gazetteer)));
    return new TextTable(new Text("已报/应报", "reported/expected"), columns, rows);
  }

  private static List<Object> row(
      String code, Map<String, Share> byForm, List<Contract> forms, Gazetteer gazetteer) {
    Share all = sum(byForm);
    List<Object> row = new ArrayList<>();
    row.add(gazetteer.name(code));
    row.add(all.lacking());
    row.add(all.percent());
    forms.forEach(form -> row.add(byForm.get(form.form())));
    row.add(code);
    return row;
  }

  private static Share sum(Map<String, Share> byForm) {
    return byForm.values().stream().reduce(Share.NONE, Share::plus);
  }
}
