package rural.jobs.receive.template;

import java.util.List;
import java.util.stream.Collectors;

/** The formula that tells, while a row is filled in, how it will be read. */
final class RowHint {

  private final List<Span> lasting;
  private final List<Span> hidden;
  private final List<Span> flows;
  private final List<Span> hiddenFlows;
  private final int confirmed;

  /**
   * @param lasting the columns with offered values
   * @param hidden where each span of them stands once more, as it was handed out
   * @param flows the columns to be filled in anew
   * @param hiddenFlows where each span of them stands once more, of rows that were reported already
   */
  RowHint(
      List<Span> lasting,
      List<Span> hidden,
      List<Span> flows,
      List<Span> hiddenFlows,
      int confirmed) {
    this.hiddenFlows = hiddenFlows;
    this.lasting = lasting;
    this.hidden = hidden;
    this.flows = flows;
    this.confirmed = confirmed;
  }

  /** Of a row that was there a quarter ago. */
  String known(int row) {
    String changed = changed(lasting, hidden, row);
    return "IF(%1$s=\"无变化\",IF(%2$s=0,\"√ 无变化\"&%4$s,\"与上季不同：应选有变化\"),IF(%1$s=\"有变化\",IF(%2$s>0,\"√ 改\"&(%2$s)&\"格\"&%4$s,IF(%3$s>0,\"√ 只填本季数\",\"没有改动\")),IF(%2$s+%3$s>0,\"请选“本季核对”\",\"未核对\")))"
        .formatted(cell(row), changed, entered(flows, row), open(row));
  }

  /** Of a row that was reported for the quarter already. */
  String reported(int row) {
    return "IF(%1$s=\"无变化\",IF(%2$s=0,\"√ 与已报相同\",\"与已报不同：应选有变化\"),IF(%1$s=\"有变化\",IF(%2$s>0,\"√ 更正\"&(%2$s)&\"格\",\"没有改动\"),IF(%2$s>0,\"请选“本季核对”\",\"已报，不改不用填\")))"
        .formatted(
            cell(row), changed(lasting, hidden, row) + "+" + changed(flows, hiddenFlows, row));
  }

  private String open(int row) {
    return flows.isEmpty() ? "\"\"" : "IF(" + entered(flows, row) + "=0,\"，缺本季数\",\"\")";
  }

  /** Of a row without values of a quarter ago. */
  String fresh(int row) {
    return "IF(%1$s=\"\",IF(%2$s+%3$s>0,\"请选“本季核对”\",\"\"),IF(%1$s=\"无变化\",\"上季没有：应选有变化\",\"√\"))"
        .formatted(cell(row), entered(lasting, row), entered(flows, row));
  }

  private String cell(int row) {
    return "$" + Span.letters(confirmed) + (row + 1);
  }

  private static String changed(List<Span> columns, List<Span> kept, int row) {
    return columns.isEmpty()
        ? "0"
        : java.util.stream.IntStream.range(0, columns.size())
            .mapToObj(
                i ->
                    "SUMPRODUCT(--(%s&\"\"<>%s&\"\"))"
                        .formatted(columns.get(i).cells(row), kept.get(i).cells(row)))
            .collect(Collectors.joining("+"));
  }

  private static String entered(List<Span> columns, int row) {
    return columns.isEmpty()
        ? "0"
        : columns.stream()
            .map(span -> "COUNTA(" + span.cells(row) + ")")
            .collect(Collectors.joining("+"));
  }
}
