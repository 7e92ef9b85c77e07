package rural.jobs.statistics.spotcheck;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Types;

/**
 * One row of the form beside what the village's record in force says.
 *
 * @param recordAbove null where no record of the village counts, as {@code recordBelow}
 */
record Checked(
    String village,
    String name,
    String stratum,
    Optional<Claim> claim,
    BigDecimal verifiedAbove,
    BigDecimal verifiedBelow,
    BigDecimal recordAbove,
    BigDecimal recordBelow) {

  /** The division and indicator a row is worked on for, then the parts. */
  static final StructType SCHEMA =
      new StructType()
          .add("division", DataTypes.StringType)
          .add("indicator", DataTypes.StringType)
          .add("village", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("stratum", DataTypes.StringType)
          .add("claimed_above", Types.AMOUNT)
          .add("claimed_below", Types.AMOUNT)
          .add("verified_above", Types.AMOUNT)
          .add("verified_below", Types.AMOUNT)
          .add("record_above", Types.AMOUNT)
          .add("record_below", Types.AMOUNT);

  /** A claim on the form goes before the record, which may have been corrected since. */
  static Checked of(Row row) {
    boolean isOnForm = !row.isNullAt(5) && !row.isNullAt(6);
    BigDecimal above = row.getDecimal(isOnForm ? 5 : 9);
    BigDecimal below = row.getDecimal(isOnForm ? 6 : 10);
    Optional<Claim> claim =
        above == null || below == null
            ? Optional.empty()
            : Optional.of(new Claim(above, below, row.getDecimal(7), row.getDecimal(8)));
    return new Checked(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        claim,
        row.getDecimal(7),
        row.getDecimal(8),
        row.getDecimal(9),
        row.getDecimal(10));
  }

  boolean hasRecord() {
    return recordAbove != null;
  }

  /** What the claim has that the record in force has not. */
  BigDecimal aboveRecord() {
    return claim.orElseThrow().claimedAbove().subtract(hasRecord() ? recordAbove : BigDecimal.ZERO);
  }

  /** As {@link #aboveRecord}, of the denominator. */
  BigDecimal belowRecord() {
    return claim.orElseThrow().claimedBelow().subtract(hasRecord() ? recordBelow : BigDecimal.ZERO);
  }

  Village asVillage() {
    Claim made = claim.orElseThrow();
    return new Village(
        stratum,
        made.claimedAbove().doubleValue(),
        made.claimedBelow().doubleValue(),
        made.verifiedAbove().doubleValue(),
        made.verifiedBelow().doubleValue());
  }
}
