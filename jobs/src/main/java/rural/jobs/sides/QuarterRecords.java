package rural.jobs.sides;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.jobs.table.Carried;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** The records of one quarter at the divisions they count under, one for each key. */
public final class QuarterRecords {

  private static final String THEN = "reported_for";
  private static final String NAME = "division_name";

  private final Quarter quarter;
  private final Ground ground;
  private final Settings settings;
  private final Function<String, Dataset<Row>> inForce;
  private final Placing placing;
  private final Parameters parameters;
  private Carried<Ground> carried;

  /**
   * @param inForce table name → its rows in force by knowledge, all quarters
   */
  public QuarterRecords(
      Settings settings,
      Comparison comparison,
      Function<String, Dataset<Row>> inForce,
      Placing placing) {
    this.quarter = comparison.quarter();
    this.ground = comparison.grounds().get(quarter);
    this.settings = settings;
    this.inForce = inForce;
    this.placing = placing;
    this.parameters = new Parameters(settings, Map.of(quarter, ground));
  }

  /** The divisions of the quarter, as functions in tasks look them up. */
  public synchronized Carried<Ground> ground() {
    if (carried == null) {
      carried = placing.carried(ground);
    }
    return carried;
  }

  /** For functions that look into a value in tasks. */
  public <T> Carried<T> carried(T value) {
    return placing.carried(value);
  }

  /** Fields of the form, {@code effective_code}, {@code base_code}, {@code rural_village}. */
  public Dataset<Row> placed(Contract contract) {
    Dataset<Row> records =
        inForce.apply(contract.table()).filter(col(Columns.QUARTER).equalTo(quarter.toString()));
    return Folding.fold(placing.place(records), contract, placing);
  }

  /** The same of rows that have only {@code division_code} and {@code quarter}. */
  public Dataset<Row> place(Dataset<Row> rows) {
    return placing.place(rows);
  }

  /** The same, with null for rows under a code that nothing in force stands for. */
  public Dataset<Row> placeAll(Dataset<Row> rows) {
    return placing.placeAll(rows);
  }

  /**
   * Whether reports tell of a whole unit.
   *
   * @param reported codes under which records of the unit came
   */
  public Column isWhole(Column unit, Column reported) {
    return size(placing.missingParts(lit(quarter.toString()), unit, reported)).equalTo(0);
  }

  /**
   * Both sides of the indicators for each record that counts on both.
   *
   * @param among the villages wanted, as {@code effective_code}, few enough for every task
   * @return {@code effective_code, indicator, numerator, denominator}
   */
  public Dataset<Row> sides(Contract contract, Dataset<Row> among) {
    Sides sides = new Sides(contract, Definition.of(contract, List.of(quarter)));
    String[] on = {Columns.EFFECTIVE_CODE};
    Dataset<Row> rows = placed(contract).join(broadcast(among), on, "left_semi");
    Dataset<Row> judged = Folding.judgeAgain(parameters.with(rows, contract), contract);
    return sides.byIndicator(
        sides.values(judged, List.of(col(Columns.EFFECTIVE_CODE))),
        List.of(Columns.EFFECTIVE_CODE));
  }

  /**
   * Both sides of the indicators that single records of the quarter come to, each for itself.
   *
   * @param id a column of the rows by which they are told
   * @return the id, {@code base_code, indicator, numerator, denominator}
   */
  public Dataset<Row> alone(Contract contract, Dataset<Row> rows, String id) {
    Sides sides = new Sides(contract, Definition.of(contract, List.of(quarter)));
    Dataset<Row> values =
        sides.values(
            parameters.with(placing.place(rows), contract),
            List.of(col(id), col(Columns.BASE_CODE)));
    return sides.byIndicator(values, List.of(id, Columns.BASE_CODE));
  }

  /**
   * Records of several quarters where their villages lie in this one: a village that was recoded
   * has its past with it, one that merged has several rows of an earlier quarter.
   *
   * @param definitions those whose sides are wanted; a record of a quarter in which one does not
   *     hold has no sides of it
   * @return {@code effective_code, base_code, name, quarter, form, whole, exact}; the name may be
   *     null, the sides stand in the order of the definitions
   */
  public Dataset<Row> over(
      Contract contract, List<Quarter> quarters, Map<Indicator, Definition> definitions) {
    Object[] wanted = quarters.stream().map(Quarter::toString).toArray();
    Dataset<Row> placed =
        placing
            .place(
                inForce
                    .apply(contract.table())
                    .filter(col(Columns.QUARTER).isin(wanted))
                    .withColumn(THEN, col(Columns.QUARTER))
                    .withColumn(Columns.QUARTER, lit(quarter.toString())))
            .withColumn(Columns.QUARTER, col(THEN));
    Map<Quarter, Ground> grounds = new HashMap<>();
    quarters.forEach(one -> grounds.put(one, ground));
    Sides sides = new Sides(contract, definitions);
    Column name =
        contract.field(NAME).isPresent() ? col(NAME) : lit(null).cast(DataTypes.StringType);
    List<String> kept = List.of(Columns.EFFECTIVE_CODE, Columns.BASE_CODE, "name");
    Dataset<Row> values =
        sides.values(
            new Parameters(settings, grounds).with(placed.withColumn("name", name), contract),
            Stream.concat(kept.stream(), Stream.of(Columns.QUARTER)).map(one -> col(one)).toList());
    return values.select(
        col(Columns.EFFECTIVE_CODE),
        col(Columns.BASE_CODE),
        col("name"),
        col(Columns.QUARTER),
        lit(contract.form()).as(Columns.FORM),
        sides.whole(values).as(Columns.WHOLE),
        sides.exact(values).as(Columns.EXACT));
  }
}
