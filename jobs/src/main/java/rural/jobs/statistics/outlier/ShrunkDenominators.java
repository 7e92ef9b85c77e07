package rural.jobs.statistics.outlier;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.jobs.registry.Division;
import rural.jobs.statistics.Cells;
import rural.jobs.statistics.Doubles;
import rural.jobs.statistics.Material;
import rural.jobs.table.OutlierTable;
import rural.jobs.table.Printed;
import rural.jobs.table.ShrinkTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;

/**
 * The rows of {@link OutlierTable} for denominators that fell while the rate rose. Which they are
 * the measures have found; here they get names, and what the fall made of the rate.
 */
final class ShrunkDenominators {

  private static final Cells.Layout ROWS = new Cells.Layout(OutlierTable.SCHEMA);

  private static final String HOUSEHOLD = "household";

  private final String quarter;
  private final Map<String, String> names;
  private final Set<String> overHouseholds;

  private ShrunkDenominators(
      String quarter, Map<String, String> names, Set<String> overHouseholds) {
    this.quarter = quarter;
    this.names = names;
    this.overHouseholds = overHouseholds;
  }

  /** Few rows, if any: they are made in this process. */
  static Dataset<Row> of(Material material) {
    List<Row> found = material.shrunk().collectAsList();
    ShrunkDenominators named =
        new ShrunkDenominators(
            material.quarter().toString(),
            found.isEmpty() ? Map.of() : names(material, found),
            overHouseholds(material));
    return material
        .rates()
        .sparkSession()
        .createDataFrame(found.stream().map(named::row).toList(), OutlierTable.SCHEMA);
  }

  /** Code → name on the last day of the quarter, of the divisions found. */
  private static Map<String, String> names(Material material, List<Row> found) {
    Dataset<Row> codes =
        material
            .rates()
            .sparkSession()
            .createDataset(
                found.stream()
                    .map(one -> one.<String>getAs(ShrinkTable.DIVISION_CODE))
                    .distinct()
                    .toList(),
                Encoders.STRING())
            .toDF(Division.CODE);
    Column day = lit(material.quarter().end());
    Column inForce =
        col(Division.VALID_FROM)
            .leq(day)
            .and(col(Division.VALID_TO).isNull().or(col(Division.VALID_TO).gt(day)));
    Map<String, String> names = new HashMap<>();
    material
        .inForce()
        .apply(material.book().form("division").table())
        .filter(inForce)
        .join(broadcast(codes), Division.CODE)
        .select(Division.CODE, Division.NAME)
        .collectAsList()
        .forEach(row -> names.put(row.getString(0), row.getString(1)));
    return names;
  }

  private static Set<String> overHouseholds(Material material) {
    Set<String> ids = new TreeSet<>();
    for (Contract contract : material.book().contracts()) {
      for (Indicator one : contract.indicatorsOn(material.quarter().end())) {
        Optional<String> unit = contract.field(one.denominator()).flatMap(Field::unit);
        if (unit.filter(HOUSEHOLD::equals).isPresent()) {
          ids.add(one.id());
        }
      }
    }
    return ids;
  }

  private Row row(Row found) {
    String code = found.getAs(ShrinkTable.DIVISION_CODE);
    String indicator = found.getAs(ShrinkTable.INDICATOR);
    BigDecimal value = percent(found, ShrinkTable.DENOMINATOR);
    BigDecimal steady = percent(found, ShrinkTable.STEADY);
    List<String> villages = found.getList(found.fieldIndex(ShrinkTable.VILLAGES));
    Cells cells = ROWS.cells();
    cells.set(OutlierTable.QUARTER, quarter);
    cells.set(OutlierTable.DIVISION_CODE, code);
    cells.set(OutlierTable.DIVISION_NAME, names.get(code));
    cells.set(OutlierTable.LEVEL, found.getAs(ShrinkTable.LEVEL));
    cells.set(OutlierTable.PARENT_CODE, found.getAs(ShrinkTable.PARENT_CODE));
    cells.set(OutlierTable.INDICATOR, indicator);
    cells.set(OutlierTable.METHOD, OutlierTable.SHRINK);
    cells.set(OutlierTable.VALUE, value);
    cells.set(OutlierTable.EXPECTED_VALUE, Doubles.of(steady));
    cells.set(OutlierTable.SCORE, Doubles.of(value.subtract(steady)));
    cells.set(OutlierTable.REASON, reason(indicator).code());
    cells.set(OutlierTable.DENOMINATOR_BEFORE, found.getAs(ShrinkTable.DENOMINATOR_BEFORE));
    cells.set(OutlierTable.DENOMINATOR, found.getAs(ShrinkTable.DENOMINATOR));
    cells.set(OutlierTable.VILLAGES, villages.toArray(String[]::new));
    return cells.row();
  }

  private Reason reason(String indicator) {
    return overHouseholds.contains(indicator) ? Reason.HOUSEHOLDS_FELL : Reason.DENOMINATOR_FELL;
  }

  private static BigDecimal percent(Row found, String denominator) {
    return Printed.percent(
            found.getAs(ShrinkTable.NUMERATOR), found.getAs(denominator), Types.PERCENT.scale())
        .orElseThrow();
  }
}
