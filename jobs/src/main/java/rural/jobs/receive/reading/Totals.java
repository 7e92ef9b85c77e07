package rural.jobs.receive.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.Notice;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;

/** Compares 合计 and 小计 rows with the sums of their columns. */
final class Totals {

  /** A total row; {@code before} are the sums of the rows above it. */
  private record Written(
      int row, String label, List<Object> values, List<ColumnTotal.Part> before) {}

  private static final int MOST = 2_000;

  private static final ColumnTotal.Part NONE = new ColumnTotal.Part(BigDecimal.ZERO, 0);

  private final List<Written> written = new ArrayList<>();
  private final TotalWords words;
  private final int[] fields;
  private final ColumnFound[] columns;
  private final SheetFound sheet;
  private final ColumnTotal[] sums;

  Totals(ContractBook book, Contract contract, SheetFound sheet) {
    this.sheet = sheet;
    this.words = new TotalWords(book, sheet);
    this.columns =
        sheet.columns().stream()
            .filter(column -> isSummed(contract.column(column.field()).orElseThrow()))
            .toArray(ColumnFound[]::new);
    this.fields =
        Stream.of(columns)
            .mapToInt(c -> contract.fields().indexOf(contract.field(c.field()).orElseThrow()))
            .toArray();
    this.sums =
        Stream.of(columns).map(c -> new ColumnTotal(c.factor())).toArray(ColumnTotal[]::new);
  }

  /** A ratio has no sum: its row of totals may hold an average. */
  private static boolean isSummed(Field field) {
    return field.type().isNumber() && field.onMerge().equals(Field.SUM);
  }

  void add(Object[] values) {
    for (int i = 0; i < fields.length; i++) {
      sums[i].add(values[fields[i]]);
    }
  }

  void total(RawRow row, Object[] values) {
    if (written.size() < MOST) {
      String label =
          row.texts().stream().filter(words::has).findFirst().map(Blanks::strip).orElse("");
      written.add(new Written(row.number(), label, Arrays.asList(values), sofar()));
    }
  }

  private List<ColumnTotal.Part> sofar() {
    return Stream.of(sums).map(ColumnTotal::soFar).toList();
  }

  /** The totals that are neither the sum of all rows nor that of a block beside them. */
  List<Notice> differences() {
    List<Notice> differences = new ArrayList<>();
    List<ColumnTotal.Part> all = sofar();
    for (int at = 0; at < written.size(); at++) {
      for (int i = 0; i < fields.length; i++) {
        compare(at, i, all, differences);
      }
    }
    return differences;
  }

  private void compare(int at, int i, List<ColumnTotal.Part> all, List<Notice> differences) {
    Written one = written.get(at);
    Object value = one.values().get(fields[i]);
    if (value == null) {
      return;
    }
    BigDecimal claimed = new BigDecimal(value.toString());
    ColumnTotal.Part previous = at == 0 ? NONE : written.get(at - 1).before().get(i);
    ColumnTotal.Part next =
        at + 1 == written.size() ? all.get(i) : written.get(at + 1).before().get(i);
    ColumnTotal.Part above = one.before().get(i).minus(previous);
    ColumnTotal.Part below = next.minus(one.before().get(i));
    boolean agrees =
        Stream.of(all.get(i), one.before().get(i), above, below)
            .anyMatch(part -> sums[i].agrees(claimed, part));
    if (!agrees) {
      boolean block = one.label().contains("小计");
      ColumnTotal.Part sum = !block ? all.get(i) : above.sum().signum() == 0 ? below : above;
      differences.add(
          Notice.of(
              NoteCode.TOTAL_DIFFERS,
              sheet.place().at(one.row(), columns[i].letters()),
              columns[i].letters(),
              one.label(),
              plain(claimed),
              plain(sum.sum())));
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
