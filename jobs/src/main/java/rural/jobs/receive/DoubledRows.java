package rural.jobs.receive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rural.jobs.receive.WiderUnits.Standing;
import rural.jobs.receive.WiderUnits.Twice;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/** Tells sheets which of their rows would count twice, and which report stands. */
public final class DoubledRows {

  private DoubledRows() {}

  /**
   * The same tasks, each with what is wrong in its sheet; empty where nothing is.
   *
   * @param fileOf name of the file of a submission
   */
  public static List<SheetTask> judged(
      List<SheetTask> tasks, List<Twice> twice, UnaryOperator<String> fileOf) {
    Map<String, List<Twice>> bySheet =
        twice.stream().collect(Collectors.groupingBy(Twice::submission));
    return twice.isEmpty()
        ? List.of()
        : tasks.stream()
            .map(
                task ->
                    task.with(faults(bySheet.getOrDefault(task.submissionId(), List.of()), fileOf)))
            .toList();
  }

  private static SheetFaults faults(List<Twice> rows, UnaryOperator<String> fileOf) {
    Map<Integer, RowFault> faults = new HashMap<>();
    for (Twice one : rows) {
      Standing standing = one.standing();
      Text where =
          new Text("“{0}”第 {1} 行", "'{0}' row {1}")
              .with(fileOf.apply(standing.submission()), standing.row());
      faults.put(
          one.row(),
          RowFault.of(
              Contract.DIVISION_CODE, one.rule(), one.division(), standing.division(), where));
    }
    return new SheetFaults(faults, List.of());
  }
}
