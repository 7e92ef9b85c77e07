package rural.jobs.view;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;

/**
 * The fields of a form over villages that merged: quantities add up, a flag holds where it held in
 * all parts, anything else where all parts agree; and nothing is known of the whole where a part
 * did not say.
 */
record Restated(List<Field> fields) {

  static Restated of(Contract contract, StructType stored) {
    List<String> there = Arrays.asList(stored.fieldNames());
    return new Restated(
        contract.fields().stream()
            .filter(field -> !contract.key().contains(field.name()))
            .filter(field -> !field.name().equals("division_name"))
            .filter(field -> there.contains(field.name()))
            .toList());
  }

  /** Of a village of then, its own record alone, or else those of its parts. */
  String ofThen() {
    return each(
        field ->
            "if(max(division_code = unit_then), max(if(division_code = unit_then, %1$s, null)), %2$s) as %1$s"
                .formatted(Sql.name(field.name()), parts(field)));
  }

  String ofNow() {
    return each(field -> parts(field) + " as " + Sql.name(field.name()));
  }

  /** With what is to be judged again where there are several parts. */
  String judged() {
    return each(
        field ->
            isJudged(field)
                ? "case when %s > 1 then %s else %s end as %3$s"
                    .formatted(Panel.UNITS, field.onMerge(), Sql.name(field.name()))
                : Sql.name(field.name()));
  }

  List<StructField> columns() {
    return fields.stream().map(field -> RecordTable.column(field, true)).toList();
  }

  private String each(Function<Field, String> expression) {
    return fields.stream().map(expression).collect(Collectors.joining(", "));
  }

  private static boolean isJudged(Field field) {
    return !List.of(Field.SUM, Field.ALL, Field.SAME).contains(field.onMerge());
  }

  private static String parts(Field field) {
    String known = "count(%s) = count(*)".formatted(Sql.name(field.name()));
    String pattern =
        switch (field.onMerge()) {
          case Field.SUM -> "if(%2$s, sum(%1$s), null)";
          case Field.ALL -> "if(%2$s or not min(%1$s), min(%1$s), null)";
          default -> "if(%2$s and min(%1$s) = max(%1$s), min(%1$s), null)";
        };
    return "cast(%s as %s)"
        .formatted(pattern.formatted(Sql.name(field.name()), known), RecordTable.type(field).sql());
  }
}
