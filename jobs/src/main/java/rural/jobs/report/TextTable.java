package rural.jobs.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rural.schemas.contract.Text;

/**
 * A table of a bulletin.
 *
 * @param rows values in the order of the columns; null where there is none
 */
public record TextTable(Text heading, List<Text> columns, List<List<Object>> rows) {

  static final Text CODE = new Text("代码", "code");
  static final Text DIVISION = new Text("地区", "division");
  static final Text LEVEL = new Text("级别", "level");
  static final Text GAP = new Text("与进度差(百分点)", "against plan (pp)");
  static final Text LIGHT = new Text("灯", "light");

  public TextTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }
}
