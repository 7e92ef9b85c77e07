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
import rural.schemas.contract.Field;

/** Compares 合计 and 小计 rows with the sums of their columns. */
final class Totals {

  /** A total row; {@code before} are the sums of the rows above it. */
  private record Written(int row, String label, List<Object> values, List<BigDecimal> before) {}

  private static final int MOST = 2_000;

  private final List<Written> written = new ArrayList<>();
  private final int[] fields;
  private final ColumnFound[] columns;
  private final SheetFound sheet;
  private final long[] counts;
  private final BigDecimal[] sums;

  Totals(Contract contract, SheetFound sheet) {
    this.sheet = sheet;
    this.columns =
        sheet.columns().stream()
            .filter(column -> isSummed(contract.field(column.field()).orElseThrow()))
            .toArray(ColumnFound[]::new);
    this.fields =
        Stream.of(columns)
            .mapToInt(c -> contract.fields().indexOf(contract.field(c.field()).orElseThrow()))
            .toArray();
    this.counts = new long[fields.length];
    this.sums = new BigDecimal[fields.length];
    Arrays.fill(sums, BigDecimal.ZERO);
  }

  /** A ratio has no sum: its row of totals may hold an average. */
  private static boolean isSummed(Field field) {
    return field.type().isNumber() && field.onMerge().equals(Field.SUM);
  }

  void add(Object[] values) {
    for (int i = 0; i < fields.length; i++) {
      Object value = values[fields[i]];
      if (value instanceof Long count && counts[i] < Long.MAX_VALUE / 4) {
        counts[i] += count;
      } else if (value instanceof Long count) {
        sums[i] = sums[i].add(BigDecimal.valueOf(counts[i]));
        counts[i] = count;
      } else if (value instanceof BigDecimal amount) {
        sums[i] = sums[i].add(amount);
      }
    }
  }

  void total(RawRow row, Object[] values) {
    if (written.size() < MOST) {
      String label =
          row.texts().stream()
              .filter(RowClassifier::isTotal)
              .findFirst()
              .map(Blanks::strip)
              .orElse("");
      written.add(new Written(row.number(), label, Arrays.asList(values), sofar()));
    }
  }

  private List<BigDecimal> sofar() {
    BigDecimal[] all = sums.clone();
    for (int i = 0; i < all.length; i++) {
      all[i] = all[i].add(BigDecimal.valueOf(counts[i]));
    }
    return List.of(all);
  }

  /** The totals that are neither the sum of all rows nor that of a block beside them. */
  List<Notice> differences() {
    List<Notice> differences = new ArrayList<>();
    List<BigDecimal> all = sofar();
    for (int at = 0; at < written.size(); at++) {
      for (int i = 0; i < fields.length; i++) {
        compare(at, i, all, differences);
      }
    }
    return differences;
  }

  private void compare(int at, int i, List<BigDecimal> all, List<Notice> differences) {
    Written one = written.get(at);
    Object value = one.values().get(fields[i]);
    if (value == null) {
      return;
    }
    BigDecimal claimed = new BigDecimal(value.toString());
    BigDecimal previous = at == 0 ? BigDecimal.ZERO : written.get(at - 1).before().get(i);
    BigDecimal next = at + 1 == written.size() ? all.get(i) : written.get(at + 1).before().get(i);
    BigDecimal above = one.before().get(i).subtract(previous);
    BigDecimal below = next.subtract(one.before().get(i));
    boolean agrees =
        Stream.of(all.get(i), one.before().get(i), above, below)
            .anyMatch(s -> s.compareTo(claimed) == 0);
    if (!agrees) {
      boolean block = one.label().contains("小计");
      BigDecimal sum = !block ? all.get(i) : above.signum() == 0 ? below : above;
      differences.add(
          Notice.of(
              NoteCode.TOTAL_DIFFERS,
              sheet.place().at(one.row(), columns[i].letters()),
              columns[i].letters(),
              one.label(),
              plain(claimed),
              plain(sum)));
    }
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
