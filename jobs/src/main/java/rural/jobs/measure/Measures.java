package rural.jobs.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import rural.jobs.registry.Coefficients;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Hierarchy;
import rural.jobs.table.MeasureTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Grain;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * Both sides of every indicator, for a quarter and those it is compared with, from the records in
 * force: each form is read once, summed at the base divisions where it lies, and shuffled once.
 */
public final class Measures {

  private final ContractBook book;
  private final Comparison comparison;
  private final Function<String, Dataset<Row>> inForce;
  private final Placing placing;
  private final Parameters parameters;
  private final List<String> quarters;

  /**
   * @param inForce table name → its rows in force by knowledge, all quarters
   */
  public Measures(
      ContractBook book,
      Settings settings,
      Comparison comparison,
      Function<String, Dataset<Row>> inForce) {
    this.book = book;
    this.comparison = comparison;
    this.inForce = inForce;
    Dataset<Row> division = inForce.apply(book.form("division").table());
    this.placing = new Placing(division, comparison.registry(), comparison.quarters());
    this.parameters = new Parameters(settings, comparison.grounds());
    this.quarters = comparison.quarters().stream().map(Quarter::toString).toList();
  }

  /** Rows of {@link MeasureTable#SCHEMA}, of all quarters of the comparison. */
  public Dataset<Row> rows() {
    Map<String, List<Definition>> byForm = new TreeMap<>();
    Dataset<Row> sides = null;
    for (Contract contract : book.contracts()) {
      var definitions = Definition.of(contract, comparison.quarters());
      if (!definitions.isEmpty()) {
        byForm.put(contract.form(), new ArrayList<>(definitions.values()));
        Dataset<Row> more = columns(sides(contract, new Sides(contract, definitions)));
        sides = sides == null ? more : sides.unionByName(more);
      }
    }
    if (sides == null) {
      throw new IllegalArgumentException("No indicator is in force in " + quarters);
    }
    return upwards(sides, byForm);
  }

  private Dataset<Row> upwards(Dataset<Row> sides, Map<String, List<Definition>> byForm) {
    Map<String, Hierarchy> hierarchies = new TreeMap<>();
    comparison.groundsByText().forEach((text, one) -> hierarchies.put(text, one.hierarchy()));
    List<Definition> all = byForm.values().stream().flatMap(List::stream).toList();
    MapFunction<Row, String> indicator = row -> row.getString(0);
    return sides
        .mapPartitions(new BaseSums(byForm, hierarchies), Encoders.row(BaseSums.SCHEMA))
        .unionByName(everyIndicator(sides, all))
        .groupByKey(indicator, Encoders.STRING())
        .flatMapGroups(
            new Ascent(all, comparison.groundsByText(), comparison.targetsByText()),
            Encoders.row(MeasureTable.SCHEMA));
  }

  /** A row without sums for each indicator, so that one nobody reported is not forgotten. */
  private Dataset<Row> everyIndicator(Dataset<Row> any, List<Definition> all) {
    List<Row> rows =
        all.stream()
            .map(Definition::id)
            .distinct()
            .map(
                id ->
                    RowFactory.create(id, quarters.get(0), null, null, null, 0L, 0L, new String[0]))
            .toList();
    return any.sparkSession().createDataFrame(rows, BaseSums.SCHEMA);
  }

  private Dataset<Row> sides(Contract contract, Sides sides) {
    if (contract.form().equals(Straw.BALANCE)) {
      return straw(contract, sides);
    }
    if (contract.grain() == Grain.FACILITY) {
      return facilities(contract, sides);
    }
    Column unit = contract.grain() == Grain.VILLAGE ? col(Columns.RURAL_VILLAGE) : lit(true);
    Dataset<Row> rows = parameters.with(placed(contract), contract);
    return sides.of(
        Folding.judgeAgain(rows, contract),
        col(Columns.QUARTER),
        col(Columns.BASE_CODE),
        unit.as(Columns.UNIT),
        col(Columns.MEASURE_FLAGS));
  }

  private Dataset<Row> placed(Contract contract) {
    Dataset<Row> rows = records(contract).filter(col(Columns.QUARTER).isin(quarters.toArray()));
    return Folding.fold(placing.place(rows), contract, placing.successors());
  }

  private Dataset<Row> records(Contract contract) {
    return inForce.apply(contract.table());
  }

  private Dataset<Row> straw(Contract contract, Sides sides) {
    Coefficients coefficients = Coefficients.read(inForce.apply(book.form("coefficient").table()));
    Dataset<Row> balance =
        Straw.balance(form -> placed(book.form(form)), comparison.groundsByText(), coefficients);
    Dataset<Row> rows = balance.withColumn(Columns.BASE_CODE, col(Contract.DIVISION_CODE));
    return sides.of(
        parameters.with(rows, contract),
        col(Columns.QUARTER),
        col(Columns.BASE_CODE),
        lit(true).as(Columns.UNIT),
        col(Columns.MEASURE_FLAGS));
  }

  /** The history of a facility says whether it should report; its own quarters are measured. */
  private Dataset<Row> facilities(Contract contract, Sides sides) {
    String id =
        contract.key().stream()
            .filter(name -> !name.equals(Contract.QUARTER))
            .findFirst()
            .orElseThrow();
    Dataset<Row> history =
        records(contract)
            .filter(col(Columns.QUARTER).leq(quarters.get(0)))
            .withColumn(Columns.BASE_CODE, col(Contract.DIVISION_CODE));
    Dataset<Row> reports =
        sides
            .of(
                parameters.with(history, contract),
                col(id),
                col(Columns.QUARTER),
                col(Contract.DIVISION_CODE),
                col("state"))
            .select(
                id,
                Columns.QUARTER,
                Contract.DIVISION_CODE,
                "state",
                Columns.FORM,
                Columns.WHOLE,
                Columns.EXACT);
    MapFunction<Row, String> facility = row -> row.getString(0);
    Dataset<Row> roster =
        reports
            .groupByKey(facility, Encoders.STRING())
            .flatMapGroups(
                new FacilityRoster(quarters, sides.size()), Encoders.row(FacilityRoster.SCHEMA));
    return placing.place(roster);
  }

  private static Dataset<Row> columns(Dataset<Row> sides) {
    Column[] columns =
        java.util.Arrays.stream(Columns.SIDES.fieldNames())
            .map(name -> col(name))
            .toArray(Column[]::new);
    return sides.select(columns);
  }
}
