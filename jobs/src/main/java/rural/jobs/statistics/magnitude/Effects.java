package rural.jobs.statistics.magnitude;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.statistics.Material;
import rural.jobs.table.MeasureTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.place.Level;

/** What the suspects of a form do to the rates of their counties and of the widest division. */
final class Effects {

  private static final String ID = "suspect";

  /** Sides that count for nothing. */
  private static final Sum NONE = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

  private final Material material;
  private final Contract contract;
  private final List<Suspect> suspects;
  private final Map<String, Sum> sums = new HashMap<>();

  Effects(Material material, Contract contract, List<Suspect> suspects) {
    this.material = material;
    this.contract = contract;
    this.suspects = suspects;
  }

  /** Both sides; a record that does not count has 0 and 0. */
  record Sum(BigDecimal numerator, BigDecimal denominator) {

    Sum plus(Sum other) {
      return new Sum(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    Sum minus(Sum other) {
      return new Sum(numerator.subtract(other.numerator), denominator.subtract(other.denominator));
    }
  }

  /** Of each suspect the rate it changes most; those that change none are left out. */
  List<Effect> list() {
    Map<Integer, String> bases = new HashMap<>();
    List<Map<String, Sum>> now = sides(suspects.stream().map(Suspect::row).toList(), bases);
    List<Map<String, Sum>> otherwise =
        sides(suspects.stream().map(Suspect::otherwise).toList(), bases);
    readSums(bases);
    List<Effect> effects = new ArrayList<>();
    for (int i = 0; i < suspects.size(); i++) {
      if (bases.containsKey(i)) {
        largest(suspects.get(i), bases.get(i), now.get(i), otherwise.get(i))
            .ifPresent(effects::add);
      }
    }
    return effects;
  }

  private Optional<Effect> largest(
      Suspect suspect, String base, Map<String, Sum> now, Map<String, Sum> otherwise) {
    Map<String, Sum> changes = new LinkedHashMap<>();
    for (Indicator one : contract.indicatorsOn(material.quarter().end())) {
      Sum change = otherwise.getOrDefault(one.id(), NONE).minus(now.getOrDefault(one.id(), NONE));
      // A plan is not reported by the record.
      changes.put(
          one.id(), one.isOverTarget() ? new Sum(change.numerator(), BigDecimal.ZERO) : change);
    }
    return changes.entrySet().stream()
        .map(one -> effect(suspect, base, one.getKey(), one.getValue()))
        .filter(Effect::isAny)
        .min(Effect.LARGEST_FIRST);
  }

  private Effect effect(Suspect suspect, String base, String indicator, Sum change) {
    List<String> above = hierarchy().ancestorsOrSelf(base);
    String county = hierarchy().ancestor(base, Level.COUNTY).orElse(base);
    String top =
        above.stream()
            .filter(code -> sums.containsKey(key(code, indicator)))
            .reduce(
                (one, other) ->
                    hierarchy().level(one).compareTo(hierarchy().level(other)) < 0 ? one : other)
            .orElse(county);
    return new Effect(
        suspect, indicator, shift(county, indicator, change), shift(top, indicator, change));
  }

  private Effect.Shift shift(String code, String indicator, Sum change) {
    Sum sum = sums.get(key(code, indicator));
    return new Effect.Shift(
        code,
        hierarchy().contains(code) ? hierarchy().name(code) : code,
        sum,
        sum == null ? null : sum.plus(change));
  }

  /**
   * @param bases suspect → the division its record counts under, which is entered here
   */
  private List<Map<String, Sum>> sides(List<Row> rows, Map<Integer, String> bases) {
    StructType schema =
        material.inForce().apply(contract.table()).schema().add(ID, DataTypes.IntegerType);
    List<Row> numbered = new ArrayList<>();
    List<Map<String, Sum>> sides = new ArrayList<>();
    for (Row row : rows) {
      Object[] cells = new Object[schema.length()];
      for (int i = 0; i < row.size(); i++) {
        cells[i] = row.get(i);
      }
      cells[row.size()] = sides.size();
      numbered.add(RowFactory.create(cells));
      sides.add(new HashMap<>());
    }
    Dataset<Row> records = material.rates().sparkSession().createDataFrame(numbered, schema);
    for (Row row : material.records().alone(contract, records, ID).collectAsList()) {
      int at = row.getAs(ID);
      bases.put(at, row.getAs(Columns.BASE_CODE));
      sides
          .get(at)
          .put(
              row.getAs(MeasureTable.INDICATOR),
              new Sum(row.getAs(MeasureTable.NUMERATOR), row.getAs(MeasureTable.DENOMINATOR)));
    }
    return sides;
  }

  private void readSums(Map<Integer, String> bases) {
    TreeSet<String> codes = new TreeSet<>();
    bases.values().forEach(base -> codes.addAll(hierarchy().ancestorsOrSelf(base)));
    Object[] ids =
        contract.indicatorsOn(material.quarter().end()).stream().map(Indicator::id).toArray();
    material
        .measures()
        .filter(col(MeasureTable.INDICATOR).isin(ids))
        .filter(col(MeasureTable.DIVISION_CODE).isin(codes.toArray()))
        .collectAsList()
        .forEach(this::enter);
  }

  private void enter(Row row) {
    BigDecimal numerator = row.getAs(MeasureTable.NUMERATOR);
    BigDecimal denominator = row.getAs(MeasureTable.DENOMINATOR);
    if (numerator != null && denominator != null) {
      sums.put(
          key(row.getAs(MeasureTable.DIVISION_CODE), row.getAs(MeasureTable.INDICATOR)),
          new Sum(numerator, denominator));
    }
  }

  private Hierarchy hierarchy() {
    return material.ground().value().hierarchy();
  }

  private static String key(String code, String indicator) {
    return code + " " + indicator;
  }
}
