package rural.jobs.statistics.escalation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.table.EscalationTable;
import rural.jobs.table.RateTable;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Escalations;

/**
 * What releases of earlier quarters proposed.
 *
 * @param steps {@link #matter} → quarter → what was proposed, and in which release
 * @param remade quarter → codes of today whose territory was another then
 */
record Published(Map<String, NavigableMap<String, Taken>> steps, Map<String, Set<String>> remade)
    implements Serializable {

  /** A step that a release proposed. */
  record Taken(String release, Step step) implements Serializable {}

  /**
   * @param rows of {@link EscalationTable#SCHEMA} with their release
   */
  static Published of(List<Row> rows, FormerCodes former, Map<String, Set<String>> remade) {
    Map<String, NavigableMap<String, Taken>> steps = new HashMap<>();
    for (Row row : rows) {
      String quarter = row.getAs(EscalationTable.QUARTER);
      String issue = row.getAs(EscalationTable.ISSUE_ID);
      String indicator = row.getAs(EscalationTable.INDICATOR);
      String matter =
          matter(
              row.getAs(EscalationTable.RULE),
              former.codeOfToday(quarter, row.getAs(EscalationTable.DIVISION_CODE)),
              Objects.requireNonNullElse(indicator, issue));
      steps
          .computeIfAbsent(matter, one -> new TreeMap<>())
          .put(
              quarter,
              new Taken(row.getAs(RateTable.RELEASE), Step.of(row.getAs(EscalationTable.STEP))));
    }
    return new Published(steps, remade);
  }

  private static String matter(String rule, String code, String subject) {
    return rule + " " + code + " " + subject;
  }

  /**
   * What was proposed before on one matter, by quarter.
   *
   * @param subject an indicator or an issue
   */
  NavigableMap<String, Taken> before(Escalations.Rule rule, String code, String subject) {
    return steps.getOrDefault(matter(rule.code(), code, subject), new TreeMap<>());
  }

  /** Whether a division had another territory in an earlier quarter. */
  boolean isRemade(String code, String since) {
    return remade.getOrDefault(since, Set.of()).contains(code);
  }

  /** The steps of the quarters directly before one, newest first, up to the first without. */
  static List<Taken> inARow(NavigableMap<String, Taken> before, Quarter quarter) {
    List<Taken> row = new ArrayList<>();
    Quarter earlier = quarter.previous();
    while (before.containsKey(earlier.toString())) {
      row.add(before.get(earlier.toString()));
      earlier = earlier.previous();
    }
    return row;
  }
}
