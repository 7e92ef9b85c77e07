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
  private long units;
  private final Set<String> flags = new TreeSet<>();

  Tally(int definitions) {
    whole = new long[2 * definitions];
    exact = new BigDecimal[2 * definitions];
    records = new long[definitions];
    reported = new long[definitions];
  }

  void add(boolean isUnit, List<Long> numbers, List<BigDecimal> amounts, List<String> more) {
    units += isUnit ? 1 : 0;
    for (int side = 0; side < whole.length; side++) {
      Long number = numbers.get(side);
      BigDecimal amount = amounts.get(side);
      if (number != null) {
        whole[side] = Math.addExact(whole[side], number);
      } else if (amount != null) {
        exact[side] = Known.plus(exact[side], amount);
      }
      if (side % 2 == 0 && (number != null || amount != null)) {
        records[side / 2]++;
        reported[side / 2] += isUnit ? 1 : 0;
      }
    }
    flags.addAll(more);
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
        flags.toArray(String[]::new));
  }

  private BigDecimal sum(int side) {
    return Known.plus(BigDecimal.valueOf(whole[side]), exact[side]).setScale(Types.AMOUNT.scale());
  }
}
