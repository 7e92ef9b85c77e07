package rural.jobs.receive.receipt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The findings of a receipt, by the row and the cell they mark. */
final class Marks {

  private final Map<Integer, List<Finding>> problems;
  private final Map<Integer, List<Finding>> bent;
  private final Map<Integer, List<Finding>> outdated;
  private final int lastColumn;

  Marks(Receipt receipt) {
    problems = byRow(receipt.problems());
    bent = byRow(receipt.bent());
    outdated = byRow(receipt.outdated());
    lastColumn =
        Stream.of(receipt.problems(), receipt.bent(), receipt.outdated())
            .mapToInt(findings -> lastColumn(findings.listed()))
            .max()
            .orElse(0);
  }

  int lastColumn() {
    return lastColumn;
  }

  int lastColumn(int row) {
    return isOn(row) ? lastColumn(all(row)) : 0;
  }

  boolean isOn(int row) {
    return isReturned(row) || bent.containsKey(row) || outdated.containsKey(row);
  }

  /** Whether the sender is asked to stand for a value of some row. */
  boolean asks() {
    return bent.keySet().stream().anyMatch(this::asks);
  }

  boolean asks(int row) {
    return of(bent, row).stream().anyMatch(one -> one.rule().equals(Receipt.FIRST));
  }

  boolean isReturned(int row) {
    return problems.containsKey(row);
  }

  XlsxStyle style(int row, int column) {
    if (of(problems, row).stream().anyMatch(covers(column))) {
      return XlsxStyle.SENT_WRONG;
    }
    boolean look = all(row).stream().anyMatch(covers(column));
    return look ? XlsxStyle.SENT_LOOK : XlsxStyle.SENT;
  }

  /** What the comment on a cell says; empty where there is none. */
  String comment(int row, int column) {
    return isOn(row)
        ? all(row).stream()
            .filter(finding -> names(finding, column) || (isWhole(finding) && column == 1))
            .map(finding -> finding.says().zh() + "\n" + finding.says().en())
            .distinct()
            .collect(Collectors.joining("\n"))
        : "";
  }

  /** What the column 退回原因 says of a row, with the cells; English is in the comments. */
  String reasons(int row) {
    return Stream.of(
            said("", of(problems, row)), said("", of(outdated, row)), said("请核实 ", of(bent, row)))
        .flatMap(reasons -> reasons)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> said(String before, List<Finding> findings) {
    return findings.stream().map(one -> before + one.address() + "：" + one.says().zh());
  }

  private List<Finding> all(int row) {
    List<Finding> all = new ArrayList<>(of(problems, row));
    all.addAll(of(outdated, row));
    all.addAll(of(bent, row));
    return all;
  }

  private static Predicate<Finding> covers(int column) {
    return finding -> isWhole(finding) || names(finding, column);
  }

  private static boolean isWhole(Finding finding) {
    return finding.cells().isEmpty();
  }

  private static boolean names(Finding finding, int column) {
    return finding.cells().stream().anyMatch(cell -> cell.column() == column);
  }

  private static List<Finding> of(Map<Integer, List<Finding>> findings, int row) {
    return findings.getOrDefault(row, List.of());
  }

  private static int lastColumn(List<Finding> findings) {
    return findings.stream()
        .flatMap(finding -> finding.cells().stream())
        .mapToInt(Finding.Cell::column)
        .max()
        .orElse(1);
  }

  private static Map<Integer, List<Finding>> byRow(Findings findings) {
    Map<Integer, List<Finding>> byRow = new HashMap<>();
    for (Finding finding : findings.listed()) {
      byRow.computeIfAbsent(finding.row(), row -> new ArrayList<>()).add(finding);
    }
    return byRow;
  }
}
