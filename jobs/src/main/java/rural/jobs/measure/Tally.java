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
import rural.schemas.contract.Grain;

/** The sums of all indicators of one form over the records of one base division and quarter. */
final class Tally {

  private final long[] whole;
  private final BigDecimal[] exact;
  private final long[] records;
  private final long[] reported;
  private final BigDecimal[] unitSize;
  private final BigDecimal[] lastSize;
  private final long[] lastKnown;
  private final long[] sized;
  private final long[] unmeant;
  private final BigDecimal[] openSize;
  private final long[] openKnown;
  private long absent;
  private long units;
  private final Set<String> flags = new TreeSet<>();

  /**
   * What of a row of {@link Columns#SIDES} is summed; {@code last} is null but of the absent,
   * {@code unmeant} where no indicator has a condition, {@code sizes} of the absent.
   */
  record Line(
      boolean isUnit,
      List<Long> whole,
      List<BigDecimal> exact,
      List<String> flags,
      List<BigDecimal> last,
      List<Boolean> unmeant,
      List<BigDecimal> sizes) {

    Line(Row row) {
      this(
          row.getBoolean(3),
          row.getList(4),
          row.getList(5),
          row.getList(6),
          row.isNullAt(9) ? null : row.getList(9),
          row.isNullAt(12) ? null : row.getList(12),
          row.isNullAt(13) ? null : row.getList(13));
    }

    boolean isUnmeant(int definition) {
      return unmeant != null && unmeant.get(definition);
    }

    /** The denominator of a unit that counts on neither side; null where it is not known. */
    BigDecimal size(int definition) {
      return sizes == null ? null : sizes.get(definition);
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
    sized = new long[definitions];
    unmeant = new long[definitions];
    openSize = new BigDecimal[definitions];
    openKnown = new long[definitions];
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
        sized[i] += size == null ? 0 : 1;
      }
      unmeant[i] += line.isUnit() && line.isUnmeant(i) ? 1 : 0;
      BigDecimal open = line.isUnit() ? line.size(i) : null;
      openSize[i] = Known.plus(openSize[i], open);
      openKnown[i] += open == null ? 0 : 1;
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
    boolean isCounty = definition.grain() == Grain.COUNTY;
    return RowFactory.create(
        definition.id(),
        quarter,
        base,
        isEmpty ? null : sum(2 * index),
        isEmpty ? null : sum(2 * index + 1),
        reported(definition, index),
        units,
        flags.toArray(String[]::new),
        scaled(unitSize[index]),
        absent,
        scaled(isCounty ? openSize[index] : lastSize[index]),
        isCounty ? openKnown[index] : lastKnown[index],
        null,
        sized[index],
        unmeant[index]);
  }

  /** A facility owes its report; whether that enters a rate is the rate's matter. */
  private long reported(Definition definition, int index) {
    return definition.grain() == Grain.FACILITY ? units - absent : reported[index];
  }

  private BigDecimal sum(int side) {
    return scaled(Known.plus(BigDecimal.valueOf(whole[side]), exact[side]));
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return amount == null ? null : amount.setScale(Types.AMOUNT.scale());
  }
}
