package rural.jobs.release;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import rural.schemas.contract.Text;

/**
 * Everything the audit knows of one indicator of one division: its own figures, the sums of its
 * children's, the measures they were made from, and the last published value. Null = none.
 */
record Figure(
    String division,
    String indicator,
    long rows,
    String name,
    String level,
    String parent,
    String caliber,
    BigDecimal numerator,
    BigDecimal denominator,
    BigDecimal value,
    Long expected,
    long reported,
    List<String> flags,
    long children,
    String childLevel,
    BigDecimal childNumerator,
    BigDecimal childDenominator,
    long childExpected,
    long childReported,
    long measures,
    BigDecimal measuredNumerator,
    BigDecimal measuredDenominator,
    BigDecimal lastValue,
    String lastCaliber) {

  static Figure of(Row row) {
    return new Figure(
        row.getAs("division"),
        row.getAs("indicator"),
        row.<Long>getAs("rows"),
        row.getAs("name"),
        row.getAs("level"),
        row.getAs("parent"),
        row.getAs("caliber"),
        row.getAs("numerator"),
        row.getAs("denominator"),
        row.getAs("value"),
        row.getAs("expected"),
        row.<Long>getAs("reported"),
        row.isNullAt(row.fieldIndex("flags")) ? List.of() : row.getList(row.fieldIndex("flags")),
        row.<Long>getAs("children"),
        row.getAs("child_level"),
        row.getAs("child_numerator"),
        row.getAs("child_denominator"),
        row.<Long>getAs("child_expected"),
        row.<Long>getAs("child_reported"),
        row.<Long>getAs("measures"),
        row.getAs("measured_numerator"),
        row.getAs("measured_denominator"),
        row.getAs("last_value"),
        row.getAs("last_caliber"));
  }

  /** "990102000000 示例县, 卫生厕所普及率 (toilet.sanitary_coverage): …" in both languages. */
  Text says(Definition definition, String zh, String en) {
    String where = name == null ? division : division + " " + name;
    return new Text(
        where + "，" + definition.titleZh() + "（" + indicator + "）：" + zh,
        where + ", " + definition.titleEn() + " (" + indicator + "): " + en);
  }
}
