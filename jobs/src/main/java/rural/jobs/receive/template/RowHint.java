package rural.jobs.receive.template;

import java.util.List;
import java.util.stream.Collectors;

/** The formula that tells, while a row is filled in, how it will be read. */
final class RowHint {

  private final List<Span> lasting;
  private final List<Span> hidden;
  private final List<Span> flows;
  private final int confirmed;

  /**
   * @param lasting the columns with offered values
   * @param hidden where each span of them stands once more, as it was handed out
   * @param flows the columns to be filled in anew
   */
  RowHint(List<Span> lasting, List<Span> hidden, List<Span> flows, int confirmed) {
    this.lasting = lasting;
    this.hidden = hidden;
    this.flows = flows;
    this.confirmed = confirmed;
  }

  /** Of a row that was there a quarter ago. */
  String known(int row) {
    String changed = changed(row);
    return "IF(%1$s=\"无变化\",IF(%2$s=0,\"√ 无变化\"&%4$s,\"与上季不同：应选有变化\"),IF(%1$s=\"有变化\",IF(%2$s>0,\"√ 改\"&(%2$s)&\"格\"&%4$s,IF(%3$s>0,\"√ 只填本季数\",\"没有改动\")),IF(%2$s+%3$s>0,\"请选“本季核对”\",\"未核对\")))"
        .formatted(cell(row), changed, entered(flows, row), open(row));
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

  private String changed(int row) {
    return lasting.isEmpty()
        ? "0"
        : java.util.stream.IntStream.range(0, lasting.size())
            .mapToObj(
                i ->
                    "SUMPRODUCT(--(%s&\"\"<>%s&\"\"))"
                        .formatted(lasting.get(i).cells(row), hidden.get(i).cells(row)))
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
