package rural.jobs.sample.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rural.jobs.sample.file.Layout.QuarterIn;
import rural.jobs.sample.form.Column;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.Line;
import rural.schemas.period.Quarter;

/** Lays a filled sheet out as cells: head, header rows, data, total, footnote. */
final class SheetGrid {

  private static final List<String> PERSONAL = List.of("户主姓名", "户主电话", "详细地址");

  private final FilledSheet sheet;
  private final Form form;
  private final Layout layout;
  private final List<List<Object>> rows = new ArrayList<>();
  private final List<Grid.Merged> merged = new ArrayList<>();

  private SheetGrid(FilledSheet sheet) {
    this.sheet = sheet;
    this.form = sheet.form();
    this.layout = sheet.layout();
  }

  static Grid of(FilledSheet sheet) {
    SheetGrid grid = new SheetGrid(sheet);
    grid.head();
    grid.header();
    sheet.lines().forEach(grid::line);
    grid.foot();
    return new Grid(sheet.form().number(), grid.rows, grid.merged);
  }

  private void head() {
    Head head = sheet.head();
    int width = Math.max(3, width() - 1);
    rows.add(row(form.title()));
    merged.add(new Grid.Merged(0, 0, 0, width));
    rows.add(row("表号：" + form.number()));
    rows.add(row("填报单位：" + head.unit().name(), null, "填报单位代码", head.unit().code()));
    if (!head.period().isEmpty()) {
      rows.add(row("报告期：" + head.period()));
    }
    rows.add(row("填表人:张某", "审核人:李某", "报出日期", head.submittedOn()));
  }

  private void header() {
    if (layout.grouped()) {
      groups();
    }
    List<Object> titles = new ArrayList<>();
    if (hasQuarter()) {
      titles.add("报告期");
    }
    for (Column column : form.columns()) {
      titles.add(
          layout.grouped() && column.group().isEmpty()
              ? null
              : column.title() + layout.bracket(column));
    }
    addPersonal(titles, PERSONAL);
    rows.add(titles);
    if (layout.codeRow()) {
      codeRow();
    }
  }

  /** A row of group titles; a column without a group stands there itself, merged downwards. */
  private void groups() {
    List<Object> titles = new ArrayList<>();
    int row = rows.size();
    if (hasQuarter()) {
      titles.add(null);
    }
    for (Column column : form.columns()) {
      int at = titles.size();
      if (column.group().isEmpty()) {
        titles.add(column.title() + layout.bracket(column));
        merged.add(new Grid.Merged(row, row + 1, at, at));
      } else {
        titles.add(startsGroup(column) ? column.group() : null);
        if (startsGroup(column) && groupSize(column) > 1) {
          merged.add(new Grid.Merged(row, row, at, at + groupSize(column) - 1));
        }
      }
    }
    rows.add(titles);
  }

  private boolean startsGroup(Column column) {
    int at = form.columns().indexOf(column);
    return at == 0 || !form.columns().get(at - 1).group().equals(column.group());
  }

  private int groupSize(Column column) {
    return (int)
        form.columns().stream().filter(other -> other.group().equals(column.group())).count();
  }

  private void codeRow() {
    List<Object> codes = new ArrayList<>();
    if (hasQuarter()) {
      codes.add("C00");
    }
    for (int i = 0; i < form.columns().size(); i++) {
      Column column = form.columns().get(i);
      String unit = layout.units().getOrDefault(column.unit(), column.unit());
      codes.add("C%02d".formatted(i + 1) + (unit.isEmpty() ? "" : "[" + unit + "]"));
    }
    rows.add(codes);
  }

  private void line(Line line) {
    List<Object> cells = new ArrayList<>();
    if (hasQuarter()) {
      cells.add(Layout.words(Quarter.of(line.entry().quarter()), layout.footnote() ? 0 : 2));
    }
    for (int i = 0; i < form.columns().size(); i++) {
      Column column = form.columns().get(i);
      Object raw = line.written().get(column.name());
      cells.add(raw == null ? cell(column, line.entry().values().get(i)) : raw);
    }
    int number = rows.size();
    addPersonal(cells, List.of("王某" + number, "1390000%04d".formatted(number), number + "号院"));
    rows.add(cells);
  }

  private Object cell(Column column, Object value) {
    if (value instanceof Boolean flag) {
      return layout.flags().get(flag ? 0 : 1);
    }
    if (value instanceof Long || value instanceof BigDecimal) {
      BigDecimal number = new BigDecimal(value.toString());
      int shift = layout.shift(column);
      return shift == 0 ? number : number.movePointLeft(shift).stripTrailingZeros();
    }
    return value;
  }

  private void foot() {
    if (layout.total()) {
      total();
    }
    if (layout.footnote()) {
      rows.add(row());
      rows.add(row("注：本表数据由各村上报汇总。"));
    }
  }

  /** The sums of what is meant, in the units written. */
  private void total() {
    List<Object> cells = new ArrayList<>();
    if (hasQuarter()) {
      cells.add(null);
    }
    for (Column column : form.columns()) {
      cells.add(column.isNumber() ? cell(column, sum(column)) : null);
    }
    cells.set(hasQuarter() ? 1 : 0, "合计");
    rows.add(cells);
  }

  private BigDecimal sum(Column column) {
    return sheet.lines().stream()
        .map(line -> line.entry().number(column.name()))
        .filter(number -> number != null)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean hasQuarter() {
    return form.quarterly() && layout.quarter() == QuarterIn.COLUMN;
  }

  private int width() {
    return form.columns().size() + (hasQuarter() ? 1 : 0);
  }

  private void addPersonal(List<Object> cells, List<String> words) {
    if (layout.personal() && form.id().equals("straw_household")) {
      cells.addAll(words);
    }
  }

  private static List<Object> row(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
