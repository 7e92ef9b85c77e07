package rural.jobs.receive.receipt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.Text;

/**
 * Findings that say the same of the same columns, as one line of a receipt: a column that is wrong
 * in three hundred rows has one cause. Where only the words differ, as by the value they cite, a
 * few of them stay lines of their own.
 */
record SameRemark(List<Finding> findings) {

  /** So many rows are named in one line; more have their reasons beside their rows only. */
  private static final int NAMED = 5;

  /** What makes two findings the same. */
  private record Kind(String rule, List<Integer> columns) {

    static Kind of(Finding finding) {
      return new Kind(finding.rule(), finding.cells().stream().map(Finding.Cell::column).toList());
    }
  }

  /** In the order of the first row of each. */
  static List<SameRemark> of(List<Finding> findings) {
    Map<Kind, List<Finding>> kinds = new LinkedHashMap<>();
    findings.forEach(
        one -> kinds.computeIfAbsent(Kind.of(one), kind -> new ArrayList<>()).add(one));
    return kinds.values().stream().flatMap(SameRemark::lines).toList();
  }

  private static Stream<SameRemark> lines(List<Finding> kind) {
    SameRemark together = new SameRemark(kind);
    return together.isOneReason() || kind.size() > NAMED
        ? Stream.of(together)
        : kind.stream().map(one -> new SameRemark(List.of(one)));
  }

  private boolean isOneReason() {
    return findings.stream().map(Finding::reason).distinct().count() == 1;
  }

  Finding first() {
    return findings.get(0);
  }

  /** Where it is; one line, since programs join the lines of a cell that is a link. */
  String places() {
    return findings.size() == 1
        ? first().place()
        : first().address() + " 等 " + findings.size() + " 行";
  }

  String titles() {
    return first().cells().stream().map(Finding.Cell::title).collect(Collectors.joining("\n"));
  }

  /** What stands there: a line for each cell of one row, or for each of the first rows. */
  String values() {
    return findings.size() == 1
        ? shown(first(), "\n")
        : findings.stream().limit(NAMED).map(SameRemark::line).collect(Collectors.joining("\n"));
  }

  private static String line(Finding finding) {
    return finding.cells().isEmpty()
        ? finding.place()
        : finding.place() + "：" + shown(finding, "、");
  }

  private static String shown(Finding finding, String between) {
    return finding.cells().stream().map(Finding.Cell::shown).collect(Collectors.joining(between));
  }

  Text reason() {
    Text reason = first().reason();
    return isOneReason()
        ? reason
        : new Text(
            reason.zh() + "（这是第一处；各行原因见第二页最右一列）",
            reason.en() + " (the first of them; each row's reason is on the second page)");
  }
}
