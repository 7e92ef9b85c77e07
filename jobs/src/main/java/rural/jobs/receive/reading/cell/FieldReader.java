package rural.jobs.receive.reading.cell;

import java.math.BigDecimal;
import java.util.Optional;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.DecimalSign;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Units;

/** Reads the cells of one field in one sheet, with the factor of its column. */
public final class FieldReader {

  private static final String PERCENT = "%";

  private final CellReader reader;

  private FieldReader(CellReader reader) {
    this.reader = reader;
  }

  /**
   * @param factor what numbers are multiplied by, exactly
   * @param dialect how the file is written; one that is no text tells numbers from text, so that a
   *     number as text is worth a note
   * @param declared how the sender writes numbers; empty where nobody said
   */
  public static FieldReader of(
      ContractBook book,
      Contract contract,
      Field field,
      BigDecimal factor,
      CsvDialect dialect,
      Optional<DecimalSign> declared) {
    boolean typed = dialect.isNone();
    boolean identifies = contract.key().contains(field.name());
    return new FieldReader(
        switch (field.type()) {
          case COUNT -> new CountCell(amount(book, field, factor, dialect, declared), typed);
          case DECIMAL -> new DecimalCell(amount(book, field, factor, dialect, declared), typed);
          case FLAG -> Words.flag();
          case CODE -> Words.codes(codeList(book, field));
          case INDICATOR -> Words.indicators(book);
          case TEXT -> new TextCell(identifies);
          case DIVISION -> new DivisionCell();
          case DATE -> new DateCell();
          case YEAR -> new PeriodCell(true);
          case QUARTER -> new PeriodCell(false);
        });
  }

  private static CodeList codeList(ContractBook book, Field field) {
    String name = field.codeList().orElse("");
    return book.codeList(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Field '" + field.name() + "' names no known code list: '" + name + "'"));
  }

  private static Amount amount(
      ContractBook book,
      Field field,
      BigDecimal factor,
      CsvDialect dialect,
      Optional<DecimalSign> declared) {
    boolean commasGroup = dialect.delimiter() != ';';
    Optional<BigDecimal> percent =
        field.unit().flatMap(book.units()::find).flatMap(FieldReader::percent);
    String unit = field.unit().flatMap(book.units()::find).map(one -> one.title().zh()).orElse("");
    String shown = factor.compareTo(BigDecimal.ONE) == 0 ? unit : "";
    if (field.type() == FieldType.COUNT) {
      return new Amount(
          new NumberText(Optional.empty(), shown, true, commasGroup, declared),
          field.signed(),
          factor);
    }
    // Under a header in %, a cell shown as 85% means the same as a plain 85.
    Optional<BigDecimal> once =
        percent.map(each -> each.compareTo(factor) == 0 ? BigDecimal.ONE : each);
    return new Amount(
        new NumberText(once, shown, false, commasGroup, declared), field.signed(), factor);
  }

  private static Optional<BigDecimal> percent(Units.Unit unit) {
    return unit.title().zh().equals(PERCENT)
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(unit.convertsFrom().get(PERCENT));
  }

  /** The typed value; null where nothing is reported or a problem was found. */
  public Object read(String text, CellKind kind, Findings findings) {
    return switch (kind) {
      case ERROR -> none(findings, ProblemCode.ERROR_VALUE, text);
      case NO_VALUE -> none(findings, ProblemCode.FORMULA_WITHOUT_VALUE, "");
      case OTHERWISE -> none(findings, ProblemCode.SHOWN_OTHERWISE, text);
      case UNSEEN -> none(findings, ProblemCode.NOT_SHOWN, text);
      default -> reader.read(text, kind, findings);
    };
  }

  private static Object none(Findings findings, ProblemCode code, String value) {
    findings.problem(code, value);
    return null;
  }
}
