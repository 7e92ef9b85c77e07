package rural.jobs.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;

/**
 * How often the year's releases proposed a warning, a notice or an interview to a division.
 *
 * @param proposed one for each row of the statistic {@code escalations} of the releases in force
 */
public record Steps(List<Proposed> proposed) {

  /** The steps as the statistic has them, with what they are called. */
  private static final Map<String, Text> TITLES = titles();

  /**
   * A step proposed to a division.
   *
   * @param step {@code warning}, {@code notice} or {@code interview}
   */
  public record Proposed(String code, String name, String step) {}

  /** Gravest first; empty where nothing was proposed. */
  public Optional<TextTable> table() {
    Map<String, List<Proposed>> byDivision =
        proposed.stream()
            .collect(Collectors.groupingBy(Proposed::code, TreeMap::new, Collectors.toList()));
    List<List<Object>> rows =
        byDivision.values().stream()
            .sorted(
                Comparator.comparing((List<Proposed> own) -> -count(own, "interview"))
                    .thenComparing(own -> -count(own, "notice"))
                    .thenComparing(own -> -count(own, "warning")))
            .map(Steps::row)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TextTable(
                new Text("预警提示、通报、约谈建议(次)", "Warnings, notices and interviews proposed"),
                columns(),
                rows));
  }

  private static List<Text> columns() {
    List<Text> columns = new ArrayList<>(List.of(TextTable.DIVISION));
    columns.addAll(TITLES.values());
    columns.add(TextTable.CODE);
    return columns;
  }

  private static List<Object> row(List<Proposed> own) {
    List<Object> row = new ArrayList<>(Arrays.asList(own.get(own.size() - 1).name()));
    TITLES.keySet().forEach(step -> row.add(count(own, step)));
    row.add(own.get(0).code());
    return row;
  }

  private static long count(List<Proposed> own, String step) {
    return own.stream().filter(one -> one.step().equals(step)).count();
  }

  private static Map<String, Text> titles() {
    Map<String, Text> titles = new LinkedHashMap<>();
    titles.put("interview", new Text("约谈", "interviews"));
    titles.put("notice", new Text("通报", "notices"));
    titles.put("warning", new Text("预警提示", "warnings"));
    return titles;
  }
}
