package rural.jobs.sides;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Ground;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** The records of one quarter at the divisions they count under, one for each key. */
public final class QuarterRecords {

  private final Quarter quarter;
  private final Function<String, Dataset<Row>> inForce;
  private final Placing placing;
  private final Parameters parameters;

  /**
   * @param inForce table name → its rows in force by knowledge, all quarters
   */
  public QuarterRecords(
      ContractBook book,
      Settings settings,
      Comparison comparison,
      Function<String, Dataset<Row>> inForce) {
    this.quarter = comparison.quarter();
    this.inForce = inForce;
    this.placing =
        new Placing(
            inForce.apply(book.form("division").table()),
            comparison.registry(),
            List.of(quarter));
    this.parameters = new Parameters(settings, Map.of(quarter, comparison.grounds().get(quarter)));
  }

  /** Fields of the form, {@code effective_code}, {@code base_code}, {@code rural_village}. */
  public Dataset<Row> placed(Contract contract) {
    Dataset<Row> records =
        inForce
            .apply(contract.table())
            .filter(col(Columns.QUARTER).equalTo(quarter.toString()));
    return Folding.fold(placing.place(records), contract, placing.successors());
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

  /** The ground of the quarter by its text, as tasks look it up. */
  public static Map<String, Ground> ground(Comparison comparison) {
    Map<String, Ground> one = new TreeMap<>();
    one.put(
        comparison.quarter().toString(), comparison.grounds().get(comparison.quarter()));
    return one;
  }
}
