package rural.jobs.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/**
 * Who has not reported yet: a line for each town and form of which somebody is missing; the county
 * that lacks most comes first.
 */
public final class Silent {

  /** Beyond it a page is for nobody; the letters to the counties have all. */
  private static final int MOST_LINES = 300;

  private Silent() {}

  public static TextTable table(
      List<Contract> forms, List<Response> responses, Gazetteer gazetteer) {
    Map<String, Long> ofCounty =
        responses.stream()
            .collect(
                Collectors.groupingBy(Response::county, Collectors.summingLong(Response::lacking)));
    List<Response> lacking =
        responses.stream()
            .filter(one -> one.lacking() > 0)
            .sorted(
                Comparator.<Response, Long>comparing(one -> -ofCounty.get(one.county()))
                    .thenComparing(Response::county))
            .toList();
    List<List<Object>> rows = new ArrayList<>();
    for (Response one : lacking.stream().limit(MOST_LINES).toList()) {
      rows.add(
          Arrays.asList(
              gazetteer.name(one.county()),
              one.town().map(gazetteer::name).orElse(null),
              title(forms, one.form()),
              one.lacking(),
              String.join("、", one.missing()) + (one.unnamed() > 0 ? " …" : "")));
    }
    if (lacking.size() > MOST_LINES) {
      Text more =
          new Text("另有 {0} 行，见 ./rural reminders", "{0} more lines: ./rural reminders")
              .with(lacking.size() - MOST_LINES);
      rows.add(Arrays.asList(more, null, null, null, null));
    }
    return new TextTable(
        new Text("尚未报送", "not reported yet"),
        List.of(
            new Text("县", "county"),
            new Text("乡镇", "town"),
            new Text("报表", "form"),
            new Text("缺", "missing"),
            new Text("未报单位", "who")),
        rows);
  }

  private static Text title(List<Contract> forms, String form) {
    return forms.stream()
        .filter(one -> one.form().equals(form))
        .findFirst()
        .map(Contract::title)
        .orElse(new Text(form, form));
  }
}
