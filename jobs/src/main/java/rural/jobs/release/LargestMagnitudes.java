package rural.jobs.release;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.MagnitudeTable;
import rural.jobs.table.Printed;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.period.Quarter;

/**
 * The values out of all proportion, in words for who decides on a release. They count, and hold
 * nothing by themselves.
 */
public final class LargestMagnitudes {

  static final String RULE = "magnitude";

  private final ContractBook book;
  private final Map<String, Definition> definitions;

  public LargestMagnitudes(ContractBook book, Quarter quarter) {
    this.book = book;
    this.definitions = Definition.byId(Definition.of(book, quarter));
  }

  /**
   * @param magnitudes rows of {@link MagnitudeTable#SCHEMA}
   */
  public List<Finding> findings(Dataset<Row> magnitudes) {
    return magnitudes.orderBy(MagnitudeTable.PLACE).collectAsList().stream()
        .map(row -> new Finding(RULE, says(row)))
        .toList();
  }

  private Text says(Row row) {
    String id = text(row, MagnitudeTable.INDICATOR);
    Definition definition = Definition.find(definitions, id);
    Contract contract = book.form(text(row, MagnitudeTable.FORM));
    String name = text(row, MagnitudeTable.DIVISION_NAME);
    return new Text(
            "{0}，{1}“{2}”：所报 {3}，参照值（{4}）{5}，没有说明；{6}{7}（{8}）{9} %，按参照值为 {10} %，"
                + "相差 {11} 个百分点；请核实",
            "{0}, {1}, \"{2}\": {3}, where {5} is usual ({4}), unexplained; {6}, {7} ({8}): {9} %,"
                + " and {10} % with the usual value, {11} points; verify it")
        .with(
            text(row, MagnitudeTable.UNIT) + (name == null ? "" : " " + name),
            contract.title(),
            contract.field(text(row, MagnitudeTable.FIELD)).orElseThrow().title(),
            Printed.plain(row.getAs(MagnitudeTable.VALUE)),
            MagnitudeTable.BASES.get(text(row, MagnitudeTable.BASIS)),
            Printed.plain(row.getAs(MagnitudeTable.USUAL)),
            text(row, MagnitudeTable.COUNTY_NAME),
            new Text(definition.titleZh(), definition.titleEn()),
            id,
            points(row, MagnitudeTable.COUNTY_RATE, definition),
            points(row, MagnitudeTable.COUNTY_OTHERWISE, definition),
            points(row, MagnitudeTable.COUNTY_EFFECT, definition));
  }

  private static String points(Row row, String column, Definition definition) {
    return Printed.points(row.<BigDecimal>getAs(column), definition.decimals());
  }

  private static String text(Row row, String column) {
    return row.getAs(column);
  }
}
