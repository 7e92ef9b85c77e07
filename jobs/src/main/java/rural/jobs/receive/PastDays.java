package rural.jobs.receive;

import java.time.LocalDate;
import java.util.List;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.period.CivilTime;

/** Days that had not come when a sheet was received are not believed. */
final class PastDays {

  private final List<Field> fields;
  private final int[] places;
  private final SheetTask task;
  private final LocalDate received;

  PastDays(Contract contract, SheetTask task) {
    this.fields = contract.pastDays();
    this.places = fields.stream().mapToInt(contract.fields()::indexOf).toArray();
    this.task = task;
    this.received = LocalDate.ofInstant(task.receivedAt(), CivilTime.ZONE);
  }

  void check(ReadRow row, List<CellProblem> problems) {
    for (int i = 0; i < places.length; i++) {
      if (row.value(places[i]) instanceof LocalDate day && day.isAfter(received)) {
        problems.add(
            RowFault.of(fields.get(i).name(), ProblemCode.FUTURE_DAY, day, received)
                .in(row, task.sheet()));
      }
    }
  }
}
