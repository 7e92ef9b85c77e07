package rural.schemas.contract;

import java.util.List;
import java.util.Optional;

/**
 * One column of a form.
 *
 * @param name snake_case; the column's name in the tables and in expressions
 * @param title the column's title on the form, without the unit
 * @param alsoTitled other titles under which the column is met
 * @param unit id of the unit in {@code units.yaml}; empty where the field is not a quantity
 * @param required whether a file without this column is rejected; see {@link Contract#needsCell}
 * @param signed whether a quantity may be below 0
 * @param kind how a quantity stands in time: only a stock may still be what it was a quarter ago
 * @param codeList name of the code list of a {@link FieldType#CODE} field, empty otherwise
 * @param future whether a day may lie after the one on which it is reported
 * @param emptyMeans what an empty cell of a column that identifies a row stands for; empty = it is
 *     missing
 * @param fallsBackTo {@code form.field} that stands in when the value is empty or 0, looked up by
 *     year, province (then nation) and crop
 * @param onMerge what becomes of the value when villages merge: {@code sum}, {@code all}, {@code
 *     same}, or an expression over the merged record
 */
public record Field(
    String name,
    Text title,
    List<String> alsoTitled,
    FieldType type,
    Optional<String> unit,
    boolean required,
    boolean signed,
    Kind kind,
    Optional<String> codeList,
    boolean future,
    Optional<String> emptyMeans,
    Optional<String> fallsBackTo,
    String onMerge) {

  public static final String SUM = "sum";
  public static final String ALL = "all";
  public static final String SAME = "same";

  public Field {
    alsoTitled = List.copyOf(alsoTitled);
  }

  /** Whether the value of one quarter may still hold in the next. */
  public boolean lasts() {
    return kind == Kind.STOCK;
  }
}
