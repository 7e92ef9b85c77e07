package rural.jobs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.PlaceTable;
import rural.jobs.table.Types;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.settings.Settings;

/**
 * {@code panel.<form>}: the villages of today with their past. A village that was recoded, moved or
 * renamed keeps its series; of one that merged the parts are taken together in every earlier
 * quarter. What has no single successor stays under its last code, so that nothing is lost from a
 * sum.
 */
public final class Panel {

  static final String NAMESPACE = "panel";

  /** How many villages of then are in a row. */
  static final String UNITS = "units";

  /** Their codes. */
  static final String UNITS_THEN = "units_then";

  private static final String NAME = "division_name";

  private Panel() {}

  /** Whether a form has a row for each village and quarter. */
  public static boolean isOf(Contract contract) {
    return contract.grain() == Grain.VILLAGE
        && contract.isQuarterly()
        && contract.key().size() == 2
        && contract.key().contains(Contract.DIVISION_CODE);
  }

  /**
   * @param stored the columns that the form's table has
   */
  public static View of(Contract contract, StructType stored, Settings settings) {
    Restated fields = Restated.of(contract, stored);
    String sql =
        """
        with placed as (
          select reported.*, counts_under as unit_then
          from %1$s reported where counts_under is not null),
        units_of_then as (
          select quarter, unit_then, %2$s,
            if(max(division_code = unit_then), 1, count(*)) as %6$s
          from placed group by quarter, unit_then),
        units_of_now as (
          select quarter, coalesce(places.effective_code, unit_then) as unit_now, %3$s,
            cast(sum(%6$s) as int) as %6$s, array_sort(collect_list(unit_then)) as %7$s
          from units_of_then left join panel.places places on places.division_code = unit_then
          group by quarter, coalesce(places.effective_code, unit_then)),
        judged as (
          select units_of_now.*, places.division_name as place_name, places.state as place_state,
            %5$s, %4$s
          from units_of_now left join panel.places places on places.division_code = unit_now)
        select unit_now as division_code, place_name as division_name, quarter,
          %8$s, place_state as state, %6$s, %7$s, %9$s
        from judged
        """
            .formatted(
                LatestView.name(contract),
                fields.ofThen(),
                fields.ofNow(),
                RowContext.of(contract, settings),
                places("places.%1$s as place_%1$s"),
                UNITS,
                UNITS_THEN,
                places("place_%1$s as %1$s"),
                fields.judged());
    return new View(
        NAMESPACE + "." + contract.form(),
        "%s(按现行区划) · %s, villages of today followed back"
            .formatted(contract.title().zh(), contract.title().en()),
        Sql.schema(Stream.concat(head().stream(), fields.columns().stream())),
        sql);
  }

  private static String places(String pattern) {
    return PlaceTable.ABOVE.stream()
        .flatMap(level -> Stream.of(PlaceTable.codeOf(level), PlaceTable.nameOf(level)))
        .map(pattern::formatted)
        .collect(Collectors.joining(", "));
  }

  /** What says which village a row is of. */
  static List<StructField> head() {
    List<StructField> columns = new ArrayList<>();
    columns.add(
        Types.column(
            Contract.DIVISION_CODE,
            DataTypes.StringType,
            false,
            "Village of today, 12 digits; one that has no single successor under its last code"));
    columns.add(Types.column(NAME, DataTypes.StringType, true, "Its name today"));
    columns.add(
        Types.column(Contract.QUARTER, DataTypes.StringType, false, "Quarter the figures are of"));
    for (String level : PlaceTable.ABOVE) {
      columns.add(PlaceTable.SCHEMA.apply(PlaceTable.codeOf(level)));
      columns.add(PlaceTable.SCHEMA.apply(PlaceTable.nameOf(level)));
    }
    columns.add(
        Types.column(
            PlaceTable.STATE,
            DataTypes.StringType,
            true,
            "in_force; split or retired where no village of today has its past"));
    columns.add(
        Types.column(
            UNITS, DataTypes.IntegerType, false, "Villages of then whose records make up the row"));
    columns.add(
        Types.column(UNITS_THEN, Types.TEXTS, false, "Codes under which they counted then"));
    return columns;
  }
}
