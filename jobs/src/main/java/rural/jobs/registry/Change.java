package rural.jobs.registry;

import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One row of the division changes: from a day on, an old code goes to a new one. */
public record Change(LocalDate on, String kind, String oldCode, String newCode)
    implements Serializable {

  static final String SPLIT = "split";
  static final String MERGE = "merge";

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::on)
          .thenComparing(Change::oldCode)
          .thenComparing(Change::newCode);

  /** Reads the changes in force, in the order of time. */
  public static List<Change> read(Dataset<Row> changes) {
    return changes
        .selectExpr("unix_date(effective_on)", "kind", "old_code", "new_code")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Change(
                    LocalDate.ofEpochDay(row.getInt(0)),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3)))
        .sorted(ORDER)
        .toList();
  }

  /** Reads rows that lie in this process, in the order of time. */
  static List<Change> of(List<Row> changes) {
    return changes.stream()
        .map(
            row ->
                new Change(
                    row.<Date>getAs("effective_on").toLocalDate(),
                    row.getAs("kind"),
                    row.getAs("old_code"),
                    row.getAs("new_code")))
        .sorted(ORDER)
        .toList();
  }

  /** A change of name alone keeps the code, and so retires nothing. */
  boolean keepsCode() {
    return oldCode.equals(newCode);
  }

  /** Whether nothing comes after the old code. */
  boolean endsIt() {
    return newCode.equals(Hierarchy.ROOT);
  }

  /** Whether the same division goes on under another code. */
  boolean isRecode() {
    return !keepsCode() && List.of("recode", "rename", "move").contains(kind);
  }

  /** Whether the old division became part of the new one. */
  boolean isMerge() {
    return kind.equals(MERGE);
  }
}
