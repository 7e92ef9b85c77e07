package rural.jobs.statistics.escalation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Material;
import rural.jobs.table.EscalationTable;
import rural.schemas.settings.Escalations;

/**
 * Issues of the ledger of the quarter that are past their day and not closed. What is 长期坚持 has no
 * end to be past.
 */
record OverdueIssues(Material material, Published published, Escalations rules) {

  private static final String FORM = "issue";
  private static final String ID = "issue_id";
  private static final String DIVISION = "division_code";
  private static final String DUE_ON = "due_on";
  private static final Cells.Layout ROWS = new Cells.Layout(EscalationTable.SCHEMA);

  /** Rows of {@link EscalationTable#SCHEMA}. */
  List<Row> rows() {
    Hierarchy hierarchy = material.ground().value().hierarchy();
    List<Row> rows = new ArrayList<>();
    for (Row issue : overdue().collectAsList()) {
      answering(hierarchy, issue.getAs(DIVISION))
          .ifPresent(code -> rows.add(row(issue, code, hierarchy)));
    }
    return rows;
  }

  private Dataset<Row> overdue() {
    Dataset<Row> ledger = material.inForce().apply(material.book().form(FORM).table());
    Dataset<Row> late =
        ledger.filter(
            col("quarter")
                .equalTo(material.quarter().toString())
                .and(col(DUE_ON).leq(lit(java.sql.Date.valueOf(material.quarter().end()))))
                .and(col("state").isNotNull())
                .and(col("state").notEqual("closed"))
                .and(col("state").notEqual("long_term")));
    return material
        .records()
        .placeAll(late)
        .select(coalesce(col(Columns.BASE_CODE), col(DIVISION)).as(DIVISION), col(ID), col(DUE_ON));
  }

  /** The nearest division that answers for a place; nobody for a place that nobody knows. */
  private Optional<String> answering(Hierarchy hierarchy, String code) {
    return hierarchy.ancestorsOrSelf(hierarchy.placeOf(code)).stream()
        .filter(one -> rules.levels().contains(hierarchy.level(one)))
        .findFirst();
  }

  private Row row(Row issue, String code, Hierarchy hierarchy) {
    String id = issue.getAs(ID);
    NavigableMap<String, Published.Taken> before =
        published.before(Escalations.Rule.OVERDUE, code, id);
    int times = before.size() + 1;
    Step step = times >= rules.overdueQuarters() ? Step.NOTICE : Step.WARNING;
    List<Step> inARow =
        Published.inARow(before, material.quarter()).stream().map(Published.Taken::step).toList();
    Cells cells = ROWS.cells();
    cells.set(EscalationTable.QUARTER, material.quarter().toString());
    cells.set(EscalationTable.DIVISION_CODE, code);
    cells.set(EscalationTable.DIVISION_NAME, hierarchy.name(code));
    cells.set(EscalationTable.LEVEL, hierarchy.level(code).code());
    cells.set(EscalationTable.PARENT_CODE, hierarchy.parent(code).orElse(null));
    cells.set(EscalationTable.RULE, Escalations.Rule.OVERDUE.code());
    cells.set(EscalationTable.ISSUE_ID, id);
    cells.set(EscalationTable.STEP, step.after(inARow, rules).code());
    cells.set(EscalationTable.TIMES, times);
    cells.set(EscalationTable.DUE_ON, issue.getAs(DUE_ON));
    cells.set(
        EscalationTable.EARLIER,
        before.values().stream()
            .map(one -> Case.line(one.release(), one.step()))
            .toArray(String[]::new));
    return cells.row();
  }
}
