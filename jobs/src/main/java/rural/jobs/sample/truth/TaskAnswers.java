package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.place.Hierarchy;
import rural.schemas.period.Quarter;

/**
 * The denominator of toilet.task_completion: the division's own target of the year, else the sum of
 * its children's that have one, else none.
 */
final class TaskAnswers {

  static final String ID = "toilet.task_completion";

  private final Hierarchy hierarchy;
  private final Map<String, BigDecimal> targets;

  TaskAnswers(Ledger ledger, Hierarchy hierarchy, Quarter quarter) {
    this.hierarchy = hierarchy;
    this.targets =
        ledger.inForce(ManagementForms.TARGET, "").stream()
            .filter(row -> row.text("indicator").equals(ID))
            .filter(row -> row.get("year").equals((long) quarter.year()))
            .collect(
                Collectors.toMap(
                    row -> row.text("division_code"), (Entry row) -> row.number("target")));
  }

  /** The same answers with the target in place of the denominator. */
  List<Answer> over(List<Answer> built) {
    return built.stream()
        .map(
            answer ->
                new Answer(
                    answer.quarter(),
                    answer.division(),
                    ID,
                    answer.numerator(),
                    target(answer.division().code()),
                    answer.expected(),
                    answer.reported()))
        .toList();
  }

  private BigDecimal target(String code) {
    BigDecimal own = targets.get(code);
    if (own != null) {
      return own;
    }
    return hierarchy.children(code).stream()
        .map(child -> target(child.code()))
        .filter(target -> target != null)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
