package rural.jobs.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.place.Level;

/** One figure in; out, a row for each rule it breaks, and itself when it stands at the root. */
final class FigureAudit implements FlatMapFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** {@code position} −1 is a figure of the root, else the rule's place among the rules. */
  static final StructType SCHEMA =
      new StructType()
          .add("position", DataTypes.IntegerType, false)
          .add("width", DataTypes.IntegerType, false)
          .add("division", DataTypes.StringType, false)
          .add("indicator", DataTypes.StringType, false)
          .add("zh", DataTypes.StringType, true)
          .add("en", DataTypes.StringType, true)
          .add("expected", DataTypes.LongType, true)
          .add("reported", DataTypes.LongType, true);

  private static final int ROOT = -1;
  private static final List<AuditRule> RULES = List.of(AuditRule.values());
  private static final List<String> WIDEST_FIRST =
      Arrays.stream(Level.values()).map(Level::code).toList();

  private final TreeMap<String, Definition> definitions;
  private final BigDecimal largestRevision;

  FigureAudit(Map<String, Definition> definitions, BigDecimal largestRevision) {
    this.definitions = new TreeMap<>(definitions);
    this.largestRevision = largestRevision;
  }

  @Override
  public Iterator<Row> call(Row row) {
    Figure figure = Figure.of(row);
    Definition definition = Definition.find(definitions, figure.indicator());
    List<Row> found = new ArrayList<>();
    if (definition.gated() && figure.rows() > 0 && figure.parent() == null) {
      found.add(row(ROOT, figure, new Text(figure.name(), figure.name())));
    }
    for (int position = 0; position < RULES.size(); position++) {
      int at = position;
      RULES
          .get(position)
          .broken(figure, definition, largestRevision)
          .ifPresent(text -> found.add(row(at, figure, text)));
    }
    return found.iterator();
  }

  static List<Row> ofRoot(List<Row> looked) {
    return looked.stream().filter(row -> row.<Integer>getAs("position") == ROOT).toList();
  }

  static List<Finding> findings(List<Row> looked) {
    return looked.stream()
        .filter(row -> row.<Integer>getAs("position") != ROOT)
        .map(
            row ->
                new Finding(
                    RULES.get(row.<Integer>getAs("position")).code(),
                    new Text(row.getAs("zh"), row.getAs("en"))))
        .toList();
  }

  private static Row row(int position, Figure figure, Text text) {
    return RowFactory.create(
        position,
        WIDEST_FIRST.indexOf(figure.level()),
        figure.division(),
        figure.indicator(),
        text.zh(),
        text.en(),
        figure.expected(),
        figure.reported());
  }
}
