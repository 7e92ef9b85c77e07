package rural.jobs.receive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.schemas.period.CivilTime;

/** Lists of divisions that arrived together, and what becomes of their rows beside each other. */
public final class DivisionLists {

  private DivisionLists() {}

  /**
   * The same tasks, each with what is wrong in its sheet; empty where nothing is and nothing has to
   * be told.
   *
   * @param stored rows of the register in force by knowledge
   * @param taken rows of the sheets that count so far
   */
  public static List<SheetTask> judged(
      List<SheetTask> tasks, Dataset<Row> stored, Dataset<Row> taken) {
    return judged(tasks, DivisionVersions.stored(stored), DivisionVersions.arrived(taken));
  }

  static List<SheetTask> judged(
      List<SheetTask> tasks, List<DivisionVersion> stored, List<DivisionVersion> arrived) {
    DivisionCheck check = new DivisionCheck(stored, arrived);
    Map<String, List<DivisionVersion>> bySheet =
        check.arrived().stream().collect(Collectors.groupingBy(DivisionVersion::submission));
    List<SheetTask> judged = new ArrayList<>();
    for (SheetTask task : tasks) {
      List<DivisionVersion> rows = bySheet.getOrDefault(task.submissionId(), List.of());
      judged.add(task.with(new SheetFaults(faults(rows, check), notices(task, rows, check))));
    }
    return judged.stream().allMatch(one -> one.faults().isNone()) ? List.of() : judged;
  }

  private static Map<Integer, RowFault> faults(List<DivisionVersion> rows, DivisionCheck check) {
    Map<Integer, RowFault> faults = new HashMap<>();
    rows.forEach(
        row -> {
          RowFault fault = check.faults().get(row);
          if (fault != null) {
            faults.put(row.row(), fault);
          }
        });
    return faults;
  }

  private static List<Notice> notices(
      SheetTask task, List<DivisionVersion> rows, DivisionCheck check) {
    List<Notice> notices = new ArrayList<>();
    Listing twoLevels =
        Listing.of(
            rows.stream()
                .filter(row -> !check.faults().containsKey(row) && hasOtherLevel(row, check))
                .toList(),
            DivisionVersion::code);
    if (!twoLevels.isEmpty()) {
      notices.add(notice(NoteCode.CODE_AT_TWO_LEVELS, task, twoLevels));
    }
    Listing emptied =
        Listing.of(
            rows.stream()
                .filter(row -> !check.faults().containsKey(row) && check.leavesSome(row))
                .toList(),
            DivisionVersion::code);
    if (!emptied.isEmpty()) {
      notices.add(notice(NoteCode.CLOSED_ABOVE_OTHERS, task, emptied));
    }
    if (task.sheet().sender().isComplete()) {
      int today = (int) LocalDate.ofInstant(task.receivedAt(), CivilTime.ZONE).toEpochDay();
      Listing missing =
          Listing.of(
              new CompleteList(rows, task.unitCode(), check.world()).missing(today),
              Function.identity());
      notices.add(
          missing.isEmpty()
              ? Notice.of(NoteCode.LIST_COMPLETE, task.sheet().place())
              : notice(NoteCode.NOT_LISTED, task, missing));
    }
    return notices;
  }

  private static boolean hasOtherLevel(DivisionVersion row, DivisionCheck check) {
    return check.world().left(row.code()).stream().anyMatch(one -> one.level() != row.level());
  }

  private static Notice notice(NoteCode code, SheetTask task, Listing codes) {
    return Notice.of(code, task.sheet().place(), codes.count(), codes.text());
  }

  /** Some codes in words: so many as anybody works through, and how many there are. */
  private record Listing(long count, String text) {

    private static final int MOST = 200;

    static <T> Listing of(List<T> things, Function<T, Long> code) {
      List<Long> codes = things.stream().map(code).distinct().sorted().toList();
      String text =
          codes.stream()
              .limit(MOST)
              .map(DivisionVersion::text)
              .collect(Collectors.joining("、", "", codes.size() > MOST ? "……" : ""));
      return new Listing(codes.size(), text);
    }

    boolean isEmpty() {
      return count == 0;
    }
  }
}
