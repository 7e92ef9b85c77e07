package rural.jobs.statistics.strawsample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Types;

/**
 * A county and crop, or a county and all its crops: a stratum of the estimate of what lies above.
 *
 * @param collectable of the crops that have an estimate, in tons
 * @param estimate null without a sample
 * @param variance null where a crop, or a use of it, was told in one village only
 * @param missing crops with straw and without a sample
 * @param unsampled crops with straw of which nobody was sampled, or nobody told some use
 * @param ofOneVillage crops whose error is not known
 */
record Piece(
    String county,
    String crop,
    BigDecimal collectable,
    BigDecimal estimate,
    Double variance,
    Double varianceOneByOne,
    long villages,
    long households,
    long missing,
    List<String> unsampled,
    List<String> ofOneVillage) {

  static final StructType SCHEMA =
      new StructType()
          .add("county", DataTypes.StringType)
          .add("crop", DataTypes.StringType)
          .add("collectable", Types.AMOUNT)
          .add("estimate", Types.AMOUNT)
          .add("variance", DataTypes.DoubleType)
          .add("variance_one_by_one", DataTypes.DoubleType)
          .add("villages", DataTypes.LongType)
          .add("households", DataTypes.LongType)
          .add("missing", DataTypes.LongType)
          .add("unsampled", Types.TEXTS)
          .add("of_one_village", Types.TEXTS);

  /** Rows of {@link #SCHEMA}. */
  static Piece of(Row row) {
    return new Piece(
        row.getString(0),
        row.getString(1),
        row.getDecimal(2),
        row.getDecimal(3),
        row.getAs(4),
        row.getAs(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getList(9),
        row.getList(10));
  }

  static Piece withoutSample(String county, String crop, List<String> unsampled) {
    return new Piece(
        county,
        crop,
        BigDecimal.ZERO,
        null,
        null,
        null,
        0,
        0,
        unsampled.size(),
        unsampled,
        List.of());
  }

  boolean hasEstimate() {
    return estimate != null;
  }

  Row row() {
    return RowFactory.create(
        county,
        crop,
        amount(collectable),
        amount(estimate),
        variance,
        varianceOneByOne,
        villages,
        households,
        missing,
        unsampled.toArray(String[]::new),
        ofOneVillage.toArray(String[]::new));
  }

  private static BigDecimal amount(BigDecimal value) {
    return value == null ? null : value.setScale(Types.AMOUNT.scale(), RoundingMode.HALF_UP);
  }
}
