package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;

/**
 * A quarter and the two it is compared with, each on the divisions and targets of its own time.
 *
 * @param quarters the quarter itself, the one before and that of the year before
 */
public record Comparison(
    List<Quarter> quarters,
    Registry registry,
    Map<Quarter, Ground> grounds,
    Map<Quarter, Targets> targets,
    Coefficients coefficients)
    implements Serializable {

  public Comparison {
    quarters = List.copyOf(quarters);
  }

  /**
   * @param inForce table name → its rows in force by knowledge
   */
  public static Comparison read(
      ContractBook book, Quarter quarter, Function<String, Dataset<Row>> inForce) {
    List<Quarter> quarters = List.of(quarter, quarter.previous(), quarter.yearBefore());
    Set<Integer> years = new TreeSet<>(quarters.stream().map(Quarter::year).toList());
    TargetSheet sheet = TargetSheet.read(rows(book, TargetSheet.FORM, inForce), years);
    List<LocalDate> days = quarters.stream().map(Quarter::end).toList();
    Registry registry =
        Registry.read(
            rows(book, "division", inForce),
            rows(book, "division_change", inForce),
            sheet.codes(),
            days);
    Map<Quarter, Ground> grounds = new LinkedHashMap<>();
    Map<Quarter, Targets> targets = new LinkedHashMap<>();
    for (Quarter one : quarters) {
      Ground ground = registry.ground(one, quarter.end());
      grounds.put(one, ground);
      targets.put(one, sheet.on(one, registry, ground, tasks(book, one)));
    }
    Coefficients coefficients = Coefficients.read(rows(book, "coefficient", inForce));
    return new Comparison(quarters, registry, grounds, targets, coefficients);
  }

  public Quarter quarter() {
    return quarters.get(0);
  }

  /** The grounds by the text of their quarter, as tasks look them up. */
  public Map<String, Ground> groundsByText() {
    Map<String, Ground> all = new TreeMap<>();
    grounds.forEach((quarter, ground) -> all.put(quarter.toString(), ground));
    return all;
  }

  /** The targets by the text of their quarter, as tasks look them up. */
  public Map<String, Targets> targetsByText() {
    Map<String, Targets> all = new TreeMap<>();
    targets.forEach((quarter, one) -> all.put(quarter.toString(), one));
    return all;
  }

  private static Set<String> tasks(ContractBook book, Quarter quarter) {
    Set<String> ids = new TreeSet<>();
    book.indicatorsOn(quarter.end()).stream()
        .filter(Indicator::isOverTarget)
        .forEach(one -> ids.add(one.id()));
    return ids;
  }

  private static Dataset<Row> rows(
      ContractBook book, String form, Function<String, Dataset<Row>> inForce) {
    return inForce.apply(book.form(form).table());
  }
}
