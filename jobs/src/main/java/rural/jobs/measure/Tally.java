package rural.jobs.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.sides.Definition;
import rural.jobs.sides.Known;
import rural.jobs.table.Types;

/** The sums of all indicators of one form over the records of one base division and quarter. */
final class Tally {

  private final long[] whole;
  private final BigDecimal[] exact;
  private final long[] records;
  private final long[] reported;
  private final BigDecimal[] unitSize;
  private final BigDecimal[] lastSize;
  private final long[] lastKnown;
  private long absent;
  private long units;
  private final Set<String> flags = new TreeSet<>();

  /** What of a row of {@link Columns#SIDES} is summed; {@code last} is null but of the absent. */
  record Line(
      boolean isUnit,
      List<Long> whole,
      List<BigDecimal> exact,
      List<String> flags,
      List<BigDecimal> last) {

    Line(Row row) {
      this(
          row.getBoolean(3),
          row.getList(4),
          row.getList(5),
          row.getList(6),
          row.isNullAt(9) ? null : row.getList(9));
    }

    boolean hasSide(int side) {
      return whole.get(side) != null || exact.get(side) != null;
    }
  }

  Tally(int definitions) {
    whole = new long[2 * definitions];
    exact = new BigDecimal[2 * definitions];
    records = new long[definitions];
    reported = new long[definitions];
    unitSize = new BigDecimal[definitions];
    lastSize = new BigDecimal[definitions];
    lastKnown = new long[definitions];
  }

  /** The denominator of a definition in arrays of sides; null where the record does not count. */
  static BigDecimal size(List<Long> whole, List<BigDecimal> exact, int definition) {
    return side(whole, exact, 2 * definition + 1);
  }

  /** One side in arrays of sides; null where the record does not count. */
  static BigDecimal side(List<Long> whole, List<BigDecimal> exact, int at) {
    Long number = whole.get(at);
    return number == null ? exact.get(at) : BigDecimal.valueOf(number);
  }

  void add(Line line) {
    units += line.isUnit() ? 1 : 0;
    for (int side = 0; side < whole.length; side++) {
      Long number = line.whole().get(side);
      if (number != null) {
        whole[side] = Math.addExact(whole[side], number);
      } else {
        exact[side] = Known.plus(exact[side], line.exact().get(side));
      }
    }
    for (int i = 0; i < records.length; i++) {
      if (line.hasSide(2 * i)) {
        records[i]++;
        reported[i] += line.isUnit() ? 1 : 0;
        BigDecimal size = line.isUnit() ? size(line.whole(), line.exact(), i) : null;
        unitSize[i] = Known.plus(unitSize[i], size);
      }
    }
    if (line.last() != null) {
      addAbsent(line.last());
    }
    flags.addAll(line.flags());
  }

  private void addAbsent(List<BigDecimal> last) {
    absent++;
    for (int i = 0; i < lastSize.length; i++) {
      lastSize[i] = Known.plus(lastSize[i], last.get(i));
      lastKnown[i] += last.get(i) == null ? 0 : 1;
    }
  }

  /** A row of {@link BaseSums#SCHEMA} for the definition at an index. */
  Row row(Definition definition, int index, String quarter, String base) {
    boolean isEmpty = records[index] == 0;
    return RowFactory.create(
        definition.id(),
        quarter,
        base,
        isEmpty ? null : sum(2 * index),
        isEmpty ? null : sum(2 * index + 1),
        reported[index],
        units,
        flags.toArray(String[]::new),
        scaled(unitSize[index]),
        absent,
        scaled(lastSize[index]),
        lastKnown[index],
        null);
  }

  private BigDecimal sum(int side) {
    return scaled(Known.plus(BigDecimal.valueOf(whole[side]), exact[side]));
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return amount == null ? null : amount.setScale(Types.AMOUNT.scale());
  }
}
