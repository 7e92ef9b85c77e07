package rural.jobs.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import rural.schemas.text.DisplayWidth;

/** Aligned columns without boxes; numbers to the right, "—" for null. */
final class TableText {

  private static final String GAP = "  ";
  private static final int NARROWEST = 8;

  private TableText() {}

  static void write(Listing listing, Appendable out, int width) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(listing.columns());
    listing.rows().forEach(row -> lines.add(row.stream().map(Format::cell).toList()));
    List<Integer> widths = fitted(widths(lines, listing.columns().size()), width);
    List<Boolean> numeric = new ArrayList<>();
    for (int i = 0; i < widths.size(); i++) {
      numeric.add(listing.isNumeric(i));
    }
    for (List<String> line : lines) {
      out.append(line(line, widths, numeric)).append('\n');
    }
  }

  /** Columns of a terminal that a list takes where nothing is cut. */
  static int width(Listing listing) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(listing.columns());
    listing.rows().forEach(row -> lines.add(row.stream().map(Format::cell).toList()));
    return widths(lines, listing.columns().size()).stream()
            .mapToInt(one -> one + GAP.length())
            .sum()
        - GAP.length();
  }

  private static String line(List<String> cells, List<Integer> widths, List<Boolean> numeric) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = DisplayWidth.cut(cells.get(i), widths.get(i));
      String blanks = " ".repeat(widths.get(i) - DisplayWidth.of(cell));
      line.append(i == 0 ? "" : GAP);
      line.append(numeric.get(i) ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing();
  }

  private static List<Integer> widths(List<List<String>> lines, int columns) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      int column = i;
      widths.add(
          lines.stream().mapToInt(line -> DisplayWidth.of(line.get(column))).max().orElse(0));
    }
    return widths;
  }

  /** Takes from the widest column, again and again, until the line fits or all are narrow. */
  private static List<Integer> fitted(List<Integer> widths, int width) {
    List<Integer> fitted = new ArrayList<>(widths);
    int excess = fitted.stream().mapToInt(one -> one + GAP.length()).sum() - GAP.length() - width;
    for (; width > 0 && excess > 0; excess--) {
      int widest = 0;
      for (int i = 1; i < fitted.size(); i++) {
        widest = fitted.get(i) > fitted.get(widest) ? i : widest;
      }
      if (fitted.get(widest) <= NARROWEST) {
        break;
      }
      fitted.set(widest, fitted.get(widest) - 1);
    }
    return fitted;
  }
}
