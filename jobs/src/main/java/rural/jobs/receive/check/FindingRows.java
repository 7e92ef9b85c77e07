package rural.jobs.receive.check;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.table.QuarantineTable;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;
import rural.schemas.contract.Text;

/** One row for everything that was found wrong, or soft, about checked rows, with its cells. */
public final class FindingRows implements FlatMapFunction<Row, Row> {

  /** Whether the row counts all the same. */
  public static final String SOFT = "soft";

  /** What was reported for the quarter before in each of the columns; null = nothing compared. */
  public static final String PREVIOUS = "previous";

  /** Stands between the values of {@link #PREVIOUS}. */
  public static final String BETWEEN = "\t";

  /** {@link QuarantineTable#SCHEMA} and what only receipts need. */
  public static final StructType SCHEMA =
      QuarantineTable.SCHEMA
          .add(SOFT, DataTypes.BooleanType, false)
          .add(PREVIOUS, DataTypes.StringType, true);

  private static final long serialVersionUID = 1L;

  private static final Pattern LOOKS_BACK = Pattern.compile("\\bprevious\\.(\\w+)");

  private record Words(String zh, String en, ArrayList<String> columns, Set<String> before)
      implements Serializable {

    /** The same of these columns, each compared with what it was. */
    Words of(List<String> fields) {
      return new Words(zh, en, new ArrayList<>(fields), new HashSet<>(fields));
    }
  }

  private final String form;
  private final boolean quarterly;
  private final SheetColumns columns;
  private final Text widest;
  private final HashMap<String, Words> rules = new HashMap<>();
  private final Words magnitude;

  private FindingRows(Contract contract, SheetColumns columns) {
    this.form = contract.form();
    this.quarterly = contract.isQuarterly();
    this.columns = columns;
    Text says = Magnitude.says(contract.magnitude().orElse(0));
    this.magnitude = new Words(says.zh(), says.en(), new ArrayList<>(), Set.of());
    this.widest =
        contract.widest().map(level -> new Text(level.zh(), level.code())).orElse(new Text("", ""));
    for (Rule rule : contract.rules()) {
      boolean soft = rule.severity() == Severity.SOFT;
      rules.put(
          rule.id(),
          new Words(
              rule.says().zh() + (soft ? "，请核实" : ""),
              rule.says().en(),
              new ArrayList<>(rule.columns()),
              before(rule)));
    }
  }

  /** The fields of the quarter before that a rule names. */
  private static Set<String> before(Rule rule) {
    return LOOKS_BACK
        .matcher(rule.check())
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * @param checked rows of one form after {@link Checks}
   */
  public static Dataset<Row> of(Contract contract, Dataset<Row> checked, SheetColumns columns) {
    return checked.flatMap(new FindingRows(contract, columns), Encoders.row(SCHEMA));
  }

  /** The same for rows that were collected. */
  public static List<Row> onDriver(Contract contract, List<Row> checked, SheetColumns columns) {
    FindingRows finder = new FindingRows(contract, columns);
    List<Row> found = new ArrayList<>();
    checked.forEach(row -> finder.call(row).forEachRemaining(found::add));
    return found;
  }

  @Override
  public Iterator<Row> call(Row row) {
    List<Row> found = new ArrayList<>();
    row.<Row>getList(row.fieldIndex(ArrivedTable.PROBLEMS))
        .forEach(problem -> found.add(cell(row, problem)));
    row.<String>getList(row.fieldIndex(ArrivedTable.REFUSED))
        .forEach(rule -> found.add(rule(row, rules.get(rule), rule, false)));
    if (found.isEmpty()) {
      // What is returned does not count, so nobody is asked to verify that it may.
      row.<String>getList(row.fieldIndex(RecordTable.FLAGS)).stream()
          .filter(rules::containsKey)
          .forEach(rule -> found.add(rule(row, rules.get(rule), rule, true)));
      List<String> out = row.getList(row.fieldIndex(ArrivedTable.MAGNITUDE));
      if (!out.isEmpty()) {
        found.add(rule(row, magnitude.of(out), Magnitude.FLAG, true));
      }
    }
    return found.iterator();
  }

  private Row cell(Row row, Row problem) {
    return finding(
        row,
        problem.getString(2),
        problem.getString(0),
        problem.getString(3),
        problem.getString(4),
        new Text(problem.getString(5), problem.getString(6)),
        false,
        null);
  }

  /**
   * @param words of the rule; null where the registry says it
   */
  private Row rule(Row row, Words words, String rule, boolean soft) {
    Optional<RegistryRemark> remark = RegistryRemark.of(rule);
    List<String> fields = remark.isPresent() ? List.of(Contract.DIVISION_CODE) : words.columns();
    Text says =
        remark
            .map(one -> one.says(text(row, Contract.DIVISION_CODE), other(row, one)))
            .orElseGet(() -> new Text(words.zh(), words.en()));
    String submission = text(row, RecordTable.SUBMISSION_ID);
    List<Integer> places =
        fields.stream().flatMap(field -> columns.find(submission, field).stream()).toList();
    String letters =
        String.join(",", places.stream().map(index -> SheetColumns.letters(index)).toList());
    String before = remark.isPresent() ? null : before(row, submission, words);
    return finding(
        row, letters, String.join(",", fields), cells(row, places), rule, says, soft, before);
  }

  /** In the order of the columns. */
  private String before(Row row, String submission, Words words) {
    if (words.before().isEmpty() || row.<Row>getAs(RuleContext.PREVIOUS) == null) {
      return null;
    }
    Row quarter = row.getAs(RuleContext.PREVIOUS);
    return words.columns().stream()
        .filter(field -> columns.find(submission, field).isPresent())
        .map(field -> words.before().contains(field) ? plain(quarter.getAs(field)) : "")
        .collect(Collectors.joining(BETWEEN));
  }

  private static String plain(Object value) {
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : Objects.toString(value, "");
  }

  private Object other(Row row, RegistryRemark remark) {
    if (remark == RegistryRemark.TOO_WIDE) {
      return widest;
    }
    if (remark == RegistryRemark.DIVISION_SPLIT) {
      return String.join("、", row.<String>getList(row.fieldIndex(ArrivedTable.CANDIDATES)));
    }
    return text(row, ArrivedTable.UNIT_CODE);
  }

  private static String cells(Row row, List<Integer> places) {
    List<String> cells = row.getList(row.fieldIndex(ArrivedTable.CELLS));
    return String.join(
        ", ", places.stream().map(i -> i < cells.size() ? cells.get(i) : "").toList());
  }

  private static String text(Row row, String column) {
    return String.valueOf(row.<Object>getAs(column));
  }

  private Row finding(
      Row row,
      String letters,
      String field,
      String value,
      String rule,
      Text says,
      boolean soft,
      String before) {
    Map<String, Object> cells = new HashMap<>();
    cells.put(QuarantineTable.FORM, form);
    cells.put(QuarantineTable.QUARTER, quarterly ? row.getAs(Contract.QUARTER) : null);
    cells.put(QuarantineTable.COLUMN, letters == null || letters.isEmpty() ? null : letters);
    cells.put(QuarantineTable.FIELD, field == null || field.isEmpty() ? null : field);
    cells.put(QuarantineTable.VALUE, value);
    cells.put(QuarantineTable.RULE, rule);
    cells.put(QuarantineTable.REASON_ZH, says.zh());
    cells.put(QuarantineTable.REASON_EN, says.en());
    cells.put(SOFT, soft);
    cells.put(PREVIOUS, before);
    List<Object> values = new ArrayList<>();
    for (String name : SCHEMA.fieldNames()) {
      values.add(cells.containsKey(name) ? cells.get(name) : row.getAs(name));
    }
    return new GenericRowWithSchema(values.toArray(), SCHEMA);
  }
}
