package rural.jobs.statistics.problems;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.Printed;
import rural.jobs.table.ProblemTable;
import rural.jobs.table.Types;

/** The counts of issues so far, by division and group; counts of parts add up to those of all. */
final class Ledger {

  private static final int COUNTS = 8;
  private static final int FIRST_COUNT = ProblemTable.SCHEMA.fieldIndex(ProblemTable.ISSUES);

  private final Map<String, Counted> groups = new TreeMap<>();

  /** A group's columns in the order of {@link ProblemTable#KEY}, and its counts. */
  private static final class Counted {

    private final List<String> key;
    private final long[] counts = new long[COUNTS];

    private Counted(List<String> key) {
      this.key = key;
    }
  }

  /** Enters an issue at a division and at all those above it. */
  void enter(Issue issue, List<String> divisions) {
    long[] one = counts(issue);
    String source = said(issue.source());
    String state = said(issue.state());
    String owner = said(issue.owner());
    String age = issue.age();
    for (String division : divisions) {
      add(one, division, "total", null, null, null, null);
      add(one, division, "source", source, null, null, null);
      add(one, division, "state", null, state, null, null);
      add(one, division, "age", null, null, age, null);
      add(one, division, "owner", null, null, null, owner);
      add(one, division, "source_state_age", source, state, age, null);
    }
  }

  /** Adds a row that another part of the ledger came to. */
  void add(Row row) {
    String[] key =
        ProblemTable.KEY.stream()
            .map(name -> row.getString(ProblemTable.SCHEMA.fieldIndex(name)))
            .toArray(String[]::new);
    long[] counts = new long[COUNTS];
    Arrays.setAll(counts, i -> row.getLong(FIRST_COUNT + i));
    add(counts, key);
  }

  private void add(long[] counts, String... key) {
    String name =
        Arrays.stream(key).map(part -> part == null ? "" : part).collect(joining("\u0000"));
    long[] sums =
        groups.computeIfAbsent(name, one -> new Counted(Arrays.asList(key.clone()))).counts;
    for (int i = 0; i < COUNTS; i++) {
      sums[i] += counts[i];
    }
  }

  /** Rows of {@link ProblemTable#SCHEMA}. */
  List<Row> rows(String quarter, Hierarchy hierarchy) {
    List<Row> rows = new ArrayList<>();
    for (Counted one : groups.values()) {
      String division = one.key.get(0);
      List<Object> cells = new ArrayList<>();
      cells.addAll(
          List.of(quarter, division, hierarchy.name(division), hierarchy.level(division).code()));
      cells.addAll(one.key.subList(1, one.key.size()));
      long[] counts = one.counts;
      Arrays.stream(counts).forEach(cells::add);
      cells.add(percent(counts[1], counts[0]));
      cells.add(percent(counts[4], counts[3]));
      rows.add(RowFactory.create(cells.toArray()));
    }
    return rows;
  }

  private static long[] counts(Issue issue) {
    boolean isClosed = issue.isClosed();
    boolean isDue = issue.isDue();
    return new long[] {
      1,
      one(isClosed),
      one(!isClosed),
      one(isDue),
      one(issue.isOnTime()),
      one(isDue && isClosed && !issue.isOnTime()),
      one(isDue && !isClosed),
      one(issue.isReopened())
    };
  }

  private static long one(boolean holds) {
    return holds ? 1 : 0;
  }

  private static BigDecimal percent(long part, long whole) {
    return Printed.percent(
            BigDecimal.valueOf(part), BigDecimal.valueOf(whole), Types.PERCENT.scale())
        .orElse(null);
  }

  private static String said(String text) {
    return text == null || text.isBlank() ? ProblemTable.NOT_SAID : text.strip();
  }
}
