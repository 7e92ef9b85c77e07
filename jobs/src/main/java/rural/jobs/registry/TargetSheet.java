package rural.jobs.registry;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/** The rows of form 农环8 as they came, and their way into the hierarchy of a quarter. */
public final class TargetSheet {

  /** The form whose rows these are. */
  public static final String FORM = "target";

  private final List<Line> lines;

  /**
   * @param plan cumulative % due by the end of Q1 to Q4; null = even steps
   */
  record Line(String code, int year, String indicator, BigDecimal target, List<BigDecimal> plan) {

    Goal goal(int quarter) {
      BigDecimal due = plan.get(quarter - 1);
      return due == null ? Goal.even(target, quarter) : Goal.of(target, due);
    }
  }

  private TargetSheet(List<Line> lines) {
    this.lines = lines;
  }

  public static TargetSheet read(Dataset<Row> targets, Collection<Integer> years) {
    return new TargetSheet(
        targets
            .filter(col("year").isin(years.toArray()))
            .select(
                Contract.DIVISION_CODE,
                "year",
                "indicator",
                "target",
                "plan_q1",
                "plan_q2",
                "plan_q3",
                "plan_q4")
            .filter(col("target").isNotNull())
            .collectAsList()
            .stream()
            .map(TargetSheet::line)
            .toList());
  }

  private static Line line(Row row) {
    return new Line(
        row.getString(0),
        row.getInt(1),
        row.getString(2),
        row.getDecimal(3),
        java.util.Arrays.asList(
            row.getDecimal(4), row.getDecimal(5), row.getDecimal(6), row.getDecimal(7)));
  }

  boolean hasAny(int year) {
    return lines.stream().anyMatch(line -> line.year() == year);
  }

  /** Codes with targets; villages among them must be known to the registry. */
  public Set<String> codes() {
    return lines.stream().map(Line::code).collect(Collectors.toSet());
  }

  /**
   * The targets of a quarter. Where a division has none of its own, it takes over those of the
   * codes it succeeded: tasks add up, a rate only if there is one.
   *
   * @param tasks ids of the indicators whose targets are quantities
   */
  public Targets on(Quarter quarter, Registry registry, Ground ground, Set<String> tasks) {
    Targets targets = new Targets();
    Successions successions = registry.successions(quarter.end());
    Map<String, Division> villages = registry.knownVillages(quarter.end());
    Map<Heir, List<Goal>> inherited = new HashMap<>();
    for (Line line : lines) {
      if (line.year() != quarter.year()) {
        continue;
      }
      Goal goal = line.goal(quarter.number());
      if (ground.hierarchy().contains(line.code())) {
        targets.own(line.indicator(), line.code(), goal);
      } else {
        String code = successions.of(line.code()).effective().orElse(line.code());
        Optional.ofNullable(villages.get(code))
            .map(village -> ground.hierarchy().placeOf(village.parent()))
            .ifPresent(base -> targets.village(line.indicator(), base, goal));
        if (ground.hierarchy().contains(code)) {
          inherited
              .computeIfAbsent(
                  new Heir(line.indicator(), code), heir -> new java.util.ArrayList<>())
              .add(goal);
        }
      }
    }
    inherited.forEach((heir, goals) -> inherit(targets, heir, goals, tasks));
    return targets;
  }

  private record Heir(String indicator, String code) {}

  private static void inherit(Targets targets, Heir heir, List<Goal> goals, Set<String> tasks) {
    boolean adds = goals.size() == 1 || tasks.contains(heir.indicator());
    if (adds && targets.own(heir.indicator(), heir.code()).isEmpty()) {
      Goal sum = goals.stream().reduce(Goal::plus).orElseThrow();
      targets.own(heir.indicator(), heir.code(), sum);
    }
  }
}
