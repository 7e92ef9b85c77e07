package rural.jobs.registry;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.SideBySide;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * A quarter and those it is compared with, each on the divisions and targets of its own time.
 *
 * @param quarters the quarter itself, the one before and that of the year before; where there are
 *     targets also the last of the year before, from which their paths lead
 */
public record Comparison(
    List<Quarter> quarters,
    Registry registry,
    Map<Quarter, Ground> grounds,
    Map<Quarter, Targets> targets,
    Coefficients coefficients)
    implements Serializable {

  /** The quarter itself, the one before and that of the year before. */
  private static final int COMPARED = 3;

  public Comparison {
    quarters = List.copyOf(quarters);
  }

  /**
   * @param inForce table name → its rows in force by knowledge
   */
  public static Comparison read(
      ContractBook book, Quarter quarter, Function<String, Dataset<Row>> inForce) {
    return SideBySide.both(
        () -> divisions(book, quarter, inForce),
        () -> Coefficients.read(rows(book, "coefficient", inForce)),
        (divisions, coefficients) -> of(book, divisions, coefficients));
  }

  /** The divisions with the villages that have targets of their own. */
  private record Divisions(List<Quarter> quarters, TargetSheet targets, Registry registry) {}

  private static Divisions divisions(
      ContractBook book, Quarter quarter, Function<String, Dataset<Row>> inForce) {
    TargetSheet targets =
        TargetSheet.read(
            rows(book, TargetSheet.FORM, inForce), Set.of(quarter.year(), quarter.year() - 1));
    List<Quarter> quarters = quarters(quarter, targets.hasAny(quarter.year()));
    Registry registry =
        Registry.read(
            rows(book, "division", inForce),
            rows(book, "division_change", inForce),
            targets.codes(),
            quarters.stream().map(Quarter::end).toList());
    return new Divisions(quarters, targets, registry);
  }

  private static Comparison of(ContractBook book, Divisions divisions, Coefficients coefficients) {
    List<Quarter> quarters = divisions.quarters();
    Registry registry = divisions.registry();
    Map<Quarter, Ground> grounds = new LinkedHashMap<>();
    Map<Quarter, Targets> targets = new LinkedHashMap<>();
    for (Quarter one : quarters) {
      Ground ground = registry.ground(one, quarters.get(0).end());
      grounds.put(one, ground);
      targets.put(one, divisions.targets().on(one, registry, ground, tasks(book, one)));
    }
    return new Comparison(quarters, registry, grounds, targets, coefficients);
  }

  private static List<Quarter> quarters(Quarter quarter, boolean hasTargets) {
    Set<Quarter> quarters = new LinkedHashSet<>();
    quarters.add(quarter);
    quarters.add(quarter.previous());
    quarters.add(quarter.yearBefore());
    if (hasTargets) {
      quarters.add(lastOfYearBefore(quarter));
    }
    return List.copyOf(quarters);
  }

  public Quarter quarter() {
    return quarters.get(0);
  }

  /**
   * Those of which a form is needed: of the year's end only where one of its rates has a target.
   */
  public List<Quarter> quartersOf(Contract form) {
    Targets now = targets.get(quarter());
    boolean leadsToATarget = form.indicators().stream().anyMatch(one -> now.has(one.id()));
    return leadsToATarget ? quarters : quarters.subList(0, Math.min(COMPARED, quarters.size()));
  }

  /** The end of the year before. */
  public static Quarter lastOfYearBefore(Quarter quarter) {
    return new Quarter(quarter.year() - 1, 4);
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

  /**
   * Codes whose territory is another now than in an earlier quarter: what merged or split, what
   * that became, and those from or to which a town was moved.
   */
  public Set<String> remadeSince(Quarter earlier) {
    Set<String> remade = registry.remade(earlier.end(), quarter().end());
    Hierarchy now = grounds.get(quarter()).hierarchy();
    Ground ground = grounds.get(earlier);
    Hierarchy then = ground == null ? registry.hierarchy(earlier.end()) : ground.hierarchy();
    Map<String, String> former = registry.formerCodes(earlier.end(), quarter().end());
    for (String town : now.at(Level.TOWN)) {
      String parent = now.parent(town).orElse(Hierarchy.ROOT);
      String townThen = former.getOrDefault(town, town);
      if (then.contains(townThen)) {
        String parentThen = then.parent(townThen).orElse(Hierarchy.ROOT);
        if (!parentThen.equals(former.getOrDefault(parent, parent))) {
          remade.addAll(List.of(parent, parentThen));
        }
      }
    }
    return remade;
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
