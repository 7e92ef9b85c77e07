package rural.jobs.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Comparison;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.Definition;
import rural.jobs.sides.Folding;
import rural.jobs.sides.Parameters;
import rural.jobs.sides.Placing;
import rural.jobs.sides.Sides;
import rural.jobs.straw.Straw;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.ShrinkTable;
import rural.jobs.table.SideBySide;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/**
 * Both sides of every indicator, for a quarter and those it is compared with, from the records in
 * force: each form is read once, summed at the base divisions where it lies, and shuffled once.
 */
public final class Measures {

  /** What rows have besides the columns of {@link MeasureTable}: see {@link #shrunk}. */
  public static final StructType SCHEMA = Ascent.SCHEMA;

  private final ContractBook book;
  private final Comparison comparison;
  private final Function<String, Dataset<Row>> inForce;
  private final Dataset<Row> division;
  private final Placing placing;
  private final boolean inTasks;
  private final Parameters parameters;
  private final List<String> quarters;

  /**
   * @param inForce table name → its rows in force by knowledge, all quarters
   * @param inTasks whether {@link #rows} will be asked for, or else {@link #rowsHere}
   */
  public Measures(
      ContractBook book,
      Settings settings,
      Comparison comparison,
      Function<String, Dataset<Row>> inForce,
      Placing placing,
      boolean inTasks) {
    this.book = book;
    this.inTasks = inTasks;
    this.comparison = comparison;
    this.inForce = inForce;
    this.division = inForce.apply(book.form("division").table());
    this.placing = placing;
    this.parameters = new Parameters(settings, comparison.grounds());
    this.quarters = comparison.quarters().stream().map(Quarter::toString).toList();
  }

  /** Rows of {@link #SCHEMA}, of all quarters of the comparison. */
  public Dataset<Row> rows() {
    Steps steps = steps();
    MapFunction<Row, String> indicator = row -> row.getString(0);
    Dataset<Row> unreported = local(steps.unreported());
    return measured()
        .map(this::sides)
        .reduce(Dataset::union)
        .map(rows -> rows.mapPartitions(steps.sums(), Encoders.row(BaseSums.SCHEMA)))
        .map(unreported::union)
        .orElse(unreported)
        .groupByKey(indicator, Encoders.STRING())
        .flatMapGroups(steps.ascent(), Encoders.row(SCHEMA));
  }

  /** The same, summed in this process: what suits a county would take tasks longer to begin. */
  public List<Row> rowsHere() {
    Steps steps = steps();
    List<Row> sides =
        SideBySide.map(measured().toList(), contract -> sides(contract).collectAsList()).stream()
            .flatMap(List::stream)
            .toList();
    List<Row> sums = new ArrayList<>(steps.unreported());
    steps.sums().call(sides.iterator()).forEachRemaining(sums::add);
    Map<String, List<Row>> byIndicator =
        local(sums).collectAsList().stream()
            .collect(
                Collectors.groupingBy(row -> row.getString(0), TreeMap::new, Collectors.toList()));
    List<Row> rows = new ArrayList<>();
    byIndicator.forEach(
        (indicator, own) ->
            steps.ascent().call(indicator, own.iterator()).forEachRemaining(rows::add));
    return rows;
  }

  /**
   * Rows of {@link ShrinkTable#SCHEMA} of the newest quarter.
   *
   * @param measures rows of {@link #SCHEMA}
   */
  public static Dataset<Row> shrunk(Dataset<Row> measures) {
    return measures.select(explode(col(Ascent.SHRUNK)).as("one")).select("one.*");
  }

  /**
   * What happens to the sides of records.
   *
   * @param unreported rows of {@link BaseSums#SCHEMA} without sums, one for each indicator
   */
  private record Steps(BaseSums sums, List<Row> unreported, Ascent ascent) {}

  private Steps steps() {
    Map<String, List<Definition>> byForm = new TreeMap<>();
    measured()
        .forEach(
            contract ->
                byForm.put(contract.form(), new ArrayList<>(definitions(contract).values())));
    Map<String, Hierarchy> hierarchies = new TreeMap<>();
    comparison.groundsByText().forEach((text, one) -> hierarchies.put(text, one.hierarchy()));
    List<Definition> all = byForm.values().stream().flatMap(List::stream).toList();
    return new Steps(
        new BaseSums(byForm, carried(hierarchies), quarters.get(0)),
        everyIndicator(all),
        new Ascent(all, carried(comparison)));
  }

  private <T> Carried<T> carried(T value) {
    return inTasks ? Carried.with(division.sparkSession(), value) : Carried.here(value);
  }

  /** The forms that have indicators in these quarters. */
  private Stream<Contract> measured() {
    return book.contracts().stream().filter(contract -> !definitions(contract).isEmpty());
  }

  private Map<Indicator, Definition> definitions(Contract contract) {
    return Definition.of(contract, comparison.quartersOf(contract));
  }

  /** A row without sums for each indicator, so that one nobody reported is not forgotten. */
  private static List<Row> everyIndicator(List<Definition> all) {
    return all.stream()
        .map(Definition::id)
        .distinct()
        .map(
            id ->
                RowFactory.create(
                    id,
                    null,
                    null,
                    null,
                    null,
                    0L,
                    0L,
                    new String[0],
                    null,
                    0L,
                    null,
                    0L,
                    null,
                    0L,
                    0L))
        .toList();
  }

  private Dataset<Row> local(List<Row> sums) {
    return division.sparkSession().createDataFrame(sums, BaseSums.SCHEMA);
  }

  /** Rows of {@link Columns#SIDES}. */
  private Dataset<Row> sides(Contract contract) {
    Sides sides = new Sides(contract, definitions(contract));
    if (contract.form().equals(Straw.BALANCE)) {
      return straw(contract, sides);
    }
    boolean isFacility = contract.grain() == Grain.FACILITY;
    Dataset<Row> rows = isFacility ? history(contract) : current(contract);
    return isFacility ? facilities(contract, sides, rows) : plain(contract, sides, rows);
  }

  private Dataset<Row> plain(Contract contract, Sides sides, Dataset<Row> records) {
    Dataset<Row> rows =
        Folding.judgeAgain(parameters.with(placed(contract, records), contract), contract);
    Column unit = contract.grain() == Grain.VILLAGE ? col(Columns.RURAL_VILLAGE) : lit(true);
    return sides.of(rows, unit.and(Folding.isWhole(rows)), Folding.flags(rows));
  }

  private Dataset<Row> placed(Contract contract, Dataset<Row> records) {
    boolean asksSizes =
        definitions(contract).values().stream().anyMatch(Definition::asksSizesOfVillages);
    Dataset<Row> placed = placing.place(records);
    return Folding.fold(asksSizes ? placing.placeNow(placed) : placed, contract, placing);
  }

  private Dataset<Row> current(Contract contract) {
    Object[] needed = comparison.quartersOf(contract).stream().map(Quarter::toString).toArray();
    return inForce.apply(contract.table()).filter(col(Columns.QUARTER).isin(needed));
  }

  private Dataset<Row> history(Contract contract) {
    return inForce.apply(contract.table()).filter(col(Columns.QUARTER).leq(quarters.get(0)));
  }

  private Dataset<Row> straw(Contract contract, Sides sides) {
    Map<String, Dataset<Row>> forms = new TreeMap<>();
    for (String form : Straw.FORMS) {
      forms.put(form, current(book.form(form)));
    }
    forms.replaceAll((form, rows) -> placed(book.form(form), rows));
    Dataset<Row> balance =
        Straw.balance(forms, comparison.groundsByText(), comparison.coefficients(), !inTasks);
    return sides.of(parameters.with(balance, contract), lit(true), col(Columns.MEASURE_FLAGS));
  }

  /** The history of a facility says whether it should report; its own quarters are measured. */
  private Dataset<Row> facilities(Contract contract, Sides sides, Dataset<Row> history) {
    String id =
        contract.key().stream()
            .filter(name -> !name.equals(Contract.QUARTER))
            .findFirst()
            .orElseThrow();
    List<Column> kept =
        List.of(col(id), col(Columns.QUARTER), col(Contract.DIVISION_CODE), col("state"));
    Dataset<Row> located = history.withColumn(Columns.BASE_CODE, col(Contract.DIVISION_CODE));
    Dataset<Row> values = sides.values(parameters.with(located, contract), kept);
    Dataset<Row> reports =
        values.select(
            col(id),
            col(Columns.QUARTER),
            col(Contract.DIVISION_CODE),
            col("state"),
            lit(contract.form()),
            sides.whole(values),
            sides.exact(values));
    Dataset<Row> roster =
        new Groups(reports, col(id))
            .flatMap(new FacilityRoster(quarters, sides.size()), FacilityRoster.SCHEMA, !inTasks);
    return Sides.arranged(placing.place(roster));
  }
}
