package rural.jobs.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.PlaceTable;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;

/**
 * {@code panel.villages}: a row for each village of today and quarter, with what every form says of
 * it; a column is named after its form and field.
 */
public final class PanelVillages {

  private static final List<String> OWN = List.of(PlaceTable.STATE, Panel.UNITS, Panel.UNITS_THEN);

  private PanelVillages() {}

  /**
   * @param panels the panels of single forms, at least one
   */
  public static View of(List<View> panels) {
    List<StructField> head =
        Panel.head().stream().filter(field -> !OWN.contains(field.name())).toList();
    List<StructField> columns = new ArrayList<>(head);
    List<String> selected = new ArrayList<>();
    List<String> joins = new ArrayList<>();
    for (View panel : panels) {
      String form = form(panel);
      fields(panel)
          .forEach(
              field -> {
                String name = form + "_" + field.name();
                columns.add(named(field, name));
                selected.add("%s.%s as %s".formatted(form, Sql.name(field.name()), Sql.name(name)));
              });
      joins.add(
          "left join %1$s %2$s on %2$s.division_code = keys.division_code and %2$s.quarter = keys.quarter"
              .formatted(panel.name(), form));
    }
    String places =
        head.stream()
            .map(StructField::name)
            .map(name -> (name.equals(Contract.QUARTER) ? "keys." : "places.") + name)
            .map(name -> name.equals("places.division_code") ? "keys.division_code" : name)
            .collect(Collectors.joining(", "));
    String sql =
        "with keys as (%s) select %s, %s from keys left join panel.places places on places.division_code = keys.division_code %s"
            .formatted(
                panels.stream()
                    .map(one -> "select division_code, quarter from " + one.name())
                    .collect(Collectors.joining(" union ")),
                places,
                String.join(", ", selected),
                String.join(" ", joins));
    return new View(
        "panel.villages",
        "村级面板(按现行区划) · Villages of today and quarters, all village forms side by side",
        Sql.schema(columns.stream()),
        sql);
  }

  private static String form(View panel) {
    return panel.name().substring(panel.name().indexOf('.') + 1);
  }

  private static Stream<StructField> fields(View panel) {
    List<String> head = new ArrayList<>(Panel.head().stream().map(StructField::name).toList());
    head.remove(Panel.UNITS);
    StructType schema = panel.schema();
    return Arrays.stream(schema.fields()).filter(field -> !head.contains(field.name()));
  }

  private static StructField named(StructField field, String name) {
    String comment = field.getComment().getOrElse(() -> "");
    return new StructField(name, field.dataType(), true, Metadata.empty())
        .withComment(field.name().equals(Panel.UNITS) ? "合并的村数 · " + comment : comment);
  }
}
