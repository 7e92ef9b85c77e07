package rural.jobs.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rural.jobs.registry.Hierarchy;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/** How far reporting has come: the nation and each county down, the forms across. */
public final class Turnout {

  private Turnout() {}

  /**
   * @param forms the columns, in this order
   */
  public static TextTable table(
      List<Contract> forms, List<Response> responses, Gazetteer gazetteer) {
    // The nation's code is the smallest.
    Map<String, Map<String, Share>> shares = new TreeMap<>();
    shares.put(Hierarchy.ROOT, new LinkedHashMap<>());
    for (Response one : responses) {
      for (String division : List.of(Hierarchy.ROOT, one.county())) {
        shares
            .computeIfAbsent(division, code -> new LinkedHashMap<>())
            .merge(one.form(), Share.of(one), Share::plus);
      }
    }
    List<Text> columns = new ArrayList<>(List.of(TextTable.CODE, TextTable.DIVISION));
    forms.forEach(form -> columns.add(form.title()));
    List<List<Object>> rows = new ArrayList<>();
    shares.forEach(
        (code, byForm) -> {
          List<Object> row = new ArrayList<>(List.of(code, gazetteer.name(code)));
          forms.forEach(form -> row.add(byForm.get(form.form())));
          rows.add(row);
        });
    return new TextTable(new Text("已报/应报", "reported/expected"), columns, rows);
  }
}
