package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the rows of the run book. */
final class RunRows {

  private RunRows() {}

  static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getString("run_id"),
        row.getString("job"),
        text(row, "quarter"),
        row.getString("cause"),
        row.getString("who"),
        row.getString("version"),
        text(row, "parameters"),
        text(row, "input_snapshot"),
        Instants.read(row, "due_at"),
        Optional.ofNullable(row.getObject("attempt", Integer.class)),
        text(row, "opened_by"),
        text(row, "process"),
        Instants.read(row, "started_at").orElseThrow(),
        Instants.read(row, "ended_at"),
        row.getString("outcome"),
        text(row, "message"));
  }

  static RunStep step(ResultSet row) throws SQLException {
    return new RunStep(
        row.getInt("position"),
        row.getString("name"),
        Instants.read(row, "started_at"),
        Instants.read(row, "ended_at"),
        Optional.ofNullable(row.getObject("rows_in", Long.class)),
        Optional.ofNullable(row.getObject("rows_out", Long.class)),
        row.getString("outcome"),
        text(row, "message"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isEmpty());
  }
}
