package rural.jobs.terminal;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A list as a command prints it.
 *
 * @param columns the names of the columns, which are also the keys of the JSON
 * @param rows the values in the order of the columns; null where there is none
 */
public record Listing(List<String> columns, List<List<Object>> rows) {

  private static final int PLACES = 4;

  private static final MathContext ESTIMATE = new MathContext(5, RoundingMode.HALF_UP);

  public Listing {
    columns = List.copyOf(columns);
    rows = rows.stream().map(Listing::copy).toList();
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("Row " + row + " does not fit the columns " + columns);
      }
    }
  }

  /**
   * Prints the list.
   *
   * @param width columns of the terminal, into which a table is cut; 0 = as wide as it needs
   */
  public void print(Format format, Appendable out, int width) throws IOException {
    switch (format) {
      case TABLE -> TableText.write(this, out, width);
      case CSV -> CsvText.write(this, out);
      case JSON -> JsonText.write(this, out);
    }
  }

  /** The same rows with some of the columns, in this order. */
  public Listing only(List<String> some) {
    List<Integer> places = some.stream().map(columns::indexOf).toList();
    return new Listing(
        some, rows.stream().map(row -> places.stream().<Object>map(row::get).toList()).toList());
  }

  /**
   * The first columns, as many as a terminal has room for, and at least one; all where the width is
   * 0. The first have to be the most important.
   */
  public Listing fitting(int width) {
    int kept = columns.size();
    while (width > 0 && kept > 1 && TableText.width(only(columns.subList(0, kept))) > width) {
      kept--;
    }
    return only(columns.subList(0, kept));
  }

  /** The same rows under other heads. */
  public Listing headed(UnaryOperator<String> head) {
    return new Listing(columns.stream().map(head).toList(), rows);
  }

  /** The same rows for the eye: long fractions are cut short, which the files have in full. */
  public Listing rounded() {
    return new Listing(columns, rows.stream().map(row -> Listing.rounded(row)).toList());
  }

  /** Whether a column holds numbers and nothing else. */
  public boolean isNumeric(int column) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(row.get(column)));
    values.removeIf(Objects::isNull);
    return !values.isEmpty() && values.stream().allMatch(Number.class::isInstance);
  }

  private static List<Object> rounded(List<Object> row) {
    List<Object> values = new ArrayList<>();
    row.forEach(value -> values.add(rounded(value)));
    return values;
  }

  private static Object rounded(Object value) {
    if (value instanceof BigDecimal exact && exact.scale() > PLACES) {
      return exact.setScale(PLACES, RoundingMode.HALF_UP);
    }
    return value instanceof Double estimate && Double.isFinite(estimate)
        ? new BigDecimal(estimate, ESTIMATE)
        : value;
  }

  private static List<Object> copy(List<Object> row) {
    return Collections.unmodifiableList(new ArrayList<>(row));
  }
}
