package rural.jobs.receive;

import java.io.Serializable;
import java.util.Optional;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Text;

/** Why a row does not fit beside others, told at one of its cells. */
record RowFault(String field, ProblemCode rule, Text says) implements Serializable {

  static RowFault of(String field, ProblemCode rule, Object... values) {
    return new RowFault(field, rule, rule.says(values));
  }

  CellProblem in(ReadRow row, SheetFound sheet) {
    Optional<ColumnFound> column =
        sheet.columns().stream().filter(one -> one.field().equals(field)).findFirst();
    return new CellProblem(
        field,
        column.map(ColumnFound::title).orElse(field),
        column.map(ColumnFound::letters).orElse(""),
        column
            .filter(one -> one.index() < row.cells().size())
            .map(one -> row.cells().get(one.index()))
            .orElse(""),
        rule.code(),
        says);
  }
}
