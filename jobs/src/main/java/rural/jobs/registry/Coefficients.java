package rural.jobs.registry;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.Types;

/**
 * The grain ratio and collectable coefficient that hold for a row: its own where it has one that is
 * not 0, else that of year, province and crop, and where that is absent, empty or 0, the nation's.
 */
public final class Coefficients implements Serializable {

  /** Struct of {@link #GRAIN_RATIO} and {@link #COLLECTABLE_COEFFICIENT}, each null if unknown. */
  public static final String EFFECTIVE = "effective";

  public static final String GRAIN_RATIO = "grain_ratio";
  public static final String COLLECTABLE_COEFFICIENT = "collectable_coefficient";

  private static final StructType PAIR =
      new StructType()
          .add(GRAIN_RATIO, Types.REPORTED)
          .add(COLLECTABLE_COEFFICIENT, Types.REPORTED);

  private final Map<Key, BigDecimal> ratios = new HashMap<>();
  private final Map<Key, BigDecimal> coefficients = new HashMap<>();

  private record Key(int year, String province, String crop) implements Serializable {}

  private Coefficients() {}

  /**
   * @param rows rows of {@code registry.coefficient}, some hundreds a year
   */
  public static Coefficients read(Dataset<Row> rows) {
    Coefficients known = new Coefficients();
    rows.select("year", "province_code", "crop", GRAIN_RATIO, COLLECTABLE_COEFFICIENT)
        .collectAsList()
        .forEach(
            row -> {
              Key key = new Key(row.getInt(0), row.getString(1), row.getString(2));
              notZero(row.getDecimal(3)).ifPresent(value -> known.ratios.put(key, value));
              notZero(row.getDecimal(4)).ifPresent(value -> known.coefficients.put(key, value));
            });
    return known;
  }

  /**
   * @param own the row's own value, null if it has none
   * @param province the row's province, null if it lies under none
   */
  public Optional<BigDecimal> grainRatio(BigDecimal own, int year, String province, String crop) {
    return find(ratios, own, year, province, crop);
  }

  /** As {@link #grainRatio}, for the collectable coefficient. */
  public Optional<BigDecimal> collectableCoefficient(
      BigDecimal own, int year, String province, String crop) {
    return find(coefficients, own, year, province, crop);
  }

  /**
   * Adds {@link #EFFECTIVE} to rows.
   *
   * @param rows with {@code crop}, {@code quarter} and the two values, which may be null
   * @param province the code of the row's province, over {@code rows}
   */
  public Dataset<Row> effective(Dataset<Row> rows, Column province) {
    UDF5<BigDecimal, BigDecimal, String, String, String, Row> pair =
        (ratio, coefficient, quarter, inProvince, crop) -> {
          // A row without a quarter is refused for that; year 0 has no coefficients.
          int year = quarter == null ? 0 : Integer.parseInt(quarter.substring(0, 4));
          return RowFactory.create(
              grainRatio(ratio, year, inProvince, crop).orElse(null),
              collectableCoefficient(coefficient, year, inProvince, crop).orElse(null));
        };
    return rows.withColumn(
        EFFECTIVE,
        udf(pair, PAIR)
            .apply(
                col(GRAIN_RATIO),
                col(COLLECTABLE_COEFFICIENT),
                col("quarter"),
                province,
                col("crop")));
  }

  private static Optional<BigDecimal> find(
      Map<Key, BigDecimal> known, BigDecimal own, int year, String province, String crop) {
    return notZero(own)
        .or(() -> Optional.ofNullable(known.get(new Key(year, province, crop))))
        .or(() -> Optional.ofNullable(known.get(new Key(year, Hierarchy.ROOT, crop))));
  }

  private static Optional<BigDecimal> notZero(BigDecimal value) {
    return Optional.ofNullable(value).filter(one -> one.signum() != 0);
  }
}
