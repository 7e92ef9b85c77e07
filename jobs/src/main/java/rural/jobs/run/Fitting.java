package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.receive.DivisionLists;
import rural.jobs.receive.DoubledRows;
import rural.jobs.receive.NamesOfRegister;
import rural.jobs.receive.SheetTask;
import rural.jobs.receive.WiderUnits;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.registry.PlaceBook;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.Contract;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;

/**
 * What is found out about the sheets of a form once they were read: names that stand for codes, and
 * rows that do not fit beside others.
 *
 * @param places null for forms that come before the divisions are known
 */
record Fitting(Desk desk, Warehouse warehouse, Contract contract, Broadcast<PlaceBook> places) {

  private static final String DIVISION = "division";

  /** The tasks with names where rows have no codes; empty where all have. */
  List<SheetTask> named(List<SheetTask> tasks, CheckedRows checked) {
    Set<String> nameless =
        checked.sheets().stream()
            .filter(
                one ->
                    one.tail()
                        .filter(tail -> tail.notes().containsKey(NoteCode.NAME_WITHOUT_CODE.code()))
                        .isPresent())
            .map(SheetSummary::submissionId)
            .collect(Collectors.toSet());
    if (nameless.isEmpty()) {
      return List.of();
    }
    Contract division = desk.book().form(DIVISION);
    NamesOfRegister names =
        new NamesOfRegister(contract, inForce(Tables.of(division), Optional.empty()), places);
    return tasks.stream()
        .map(task -> nameless.contains(task.submissionId()) ? names.with(task) : task)
        .toList();
  }

  /** The tasks with what is wrong in their sheets; empty where there is nothing to say. */
  List<SheetTask> judged(List<SheetTask> tasks, CheckedRows checked) {
    if (checked.sheets().stream().noneMatch(one -> one.data() > one.refused())) {
      return List.of();
    }
    TableLayout table = Tables.of(contract);
    if (contract.form().equals(DIVISION)) {
      return DivisionLists.judged(tasks, inForce(table, Optional.empty()), checked.taken());
    }
    if (!WiderUnits.mayReport(contract)) {
      return List.of();
    }
    Dataset<Row> standing = inForce(table, Optional.of(checked.quarters()));
    return DoubledRows.judged(
        tasks,
        new WiderUnits(contract, places).among(standing, checked.taken()),
        id -> file(tasks, id));
  }

  private String file(List<SheetTask> tasks, String submission) {
    Map<String, String> arrived =
        tasks.stream().collect(Collectors.toMap(SheetTask::submissionId, SheetTask::file));
    return Optional.ofNullable(arrived.get(submission))
        .or(
            () ->
                new SubmissionRegister(desk.control().jdbi())
                    .find(submission)
                    .map(Submission::file))
        .orElse(submission);
  }

  /** What a table has in force, of some quarters or all. */
  private Dataset<Row> inForce(TableLayout table, Optional<Set<String>> quarters) {
    if (warehouse.scale().isSmall()) {
      List<Row> few =
          quarters
              .map(some -> warehouse.few(table, Contract.QUARTER, some))
              .orElseGet(() -> warehouse.few(table));
      return FormIntake.inForce(warehouse.local(few, table.schema()));
    }
    Dataset<Row> all = FormIntake.inForce(warehouse.read(table));
    return quarters.map(some -> all.filter(col(Contract.QUARTER).isin(some.toArray()))).orElse(all);
  }
}
