package rural.jobs.receive.check;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import rural.schemas.contract.Field;
import rural.schemas.contract.Kind;

/**
 * Which quantities of a row are out of all proportion to the quarter before. One method serves all
 * forms: written as columns, Spark generates code for each form anew, and compiling that took more
 * than reading the rows.
 */
final class Proportion implements UDF3<Row, Row, Integer, String[]> {

  private static final long serialVersionUID = 1L;

  /** Smaller values are taken for this one: from 1 to 20 is no slip of the pen. */
  private static final double SMALL = 10;

  private static final String[] NONE = {};

  private final String[] names;
  private final Kind[] kinds;
  private final double factor;

  Proportion(List<Field> fields, int factor) {
    this.names = fields.stream().map(Field::name).toArray(String[]::new);
    this.kinds = fields.stream().map(Field::kind).toArray(Kind[]::new);
    this.factor = factor;
  }

  /**
   * @param now the quantities as doubles, in the order of the fields; null = not reported
   * @param before the same of the quarter before
   * @param quarter 1 to 4, null = not known
   * @return names of fields, in their order
   */
  @Override
  public String[] call(Row now, Row before, Integer quarter) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (!now.isNullAt(i)
          && !before.isNullAt(i)
          && isOut(kinds[i], Math.abs(now.getDouble(i)), Math.abs(before.getDouble(i)), quarter)) {
        out.add(names[i]);
      }
    }
    return out.isEmpty() ? NONE : out.toArray(String[]::new);
  }

  private boolean isOut(Kind kind, double now, double before, Integer quarter) {
    return switch (kind) {
      case STOCK -> isFar(now, before, factor);
      // In a quarter nothing may have been done at all.
      case FLOW -> now > 0 && before > 0 && isFar(now, before, factor);
      // Since January it only grows, and fast: a harvest comes in one quarter.
      case YEAR_TO_DATE ->
          quarter != null
              && quarter > 1
              && before > 0
              && isFar(now, before, before > now ? factor : factor * factor);
    };
  }

  private static boolean isFar(double now, double before, double factor) {
    return Math.max(now, before) >= Math.max(Math.min(now, before), SMALL) * factor;
  }
}
