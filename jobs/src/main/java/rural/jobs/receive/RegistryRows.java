package rural.jobs.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.receive.reading.ReadRow;
import rural.jobs.receive.reading.cell.CellProblem;
import rural.jobs.receive.reading.header.ColumnFound;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Section;
import rural.schemas.contract.Text;
import rural.schemas.text.FormulaLike;
import rural.schemas.text.Visible;

/** What is wrong with a row of the register, beyond its cells: who sends it, and what it names. */
final class RegistryRows {

  private static final String NAME = "division_name";
  private static final String PARENT = "parent_code";

  private final Contract contract;
  private final boolean registry;

  RegistryRows(Contract contract) {
    this.contract = contract;
    this.registry = contract.section() == Section.REGISTRY;
  }

  List<CellProblem> problems(ReadRow row, SheetTask task) {
    if (!registry) {
      return List.of();
    }
    SheetFound sheet = task.sheet();
    List<CellProblem> problems = new ArrayList<>();
    foreign(row, sheet, task.authority()).ifPresent(problems::add);
    contract
        .field(NAME)
        .flatMap(field -> value(row, field))
        .filter(
            name -> FormulaLike.is(name) || name.chars().anyMatch(c -> Visible.steers((char) c)))
        .map(name -> problem(sheet, NAME, name, ProblemCode.NAME_NOT_PLAIN, Visible.line(name)))
        .ifPresent(problems::add);
    return problems;
  }

  private Optional<CellProblem> foreign(ReadRow row, SheetFound sheet, Authority authority) {
    List<Field> codes =
        contract.fields().stream().filter(one -> one.type() == FieldType.DIVISION).toList();
    String own = value(row, codes.get(0)).orElse("");
    if (authority.refusal() != null) {
      return Optional.of(
          problem(sheet, codes.get(0).name(), own, authority.refusalCode(), authority.refusal()));
    }
    return codes.stream()
        .filter(field -> !(field.name().equals(PARENT) && own.equals(authority.sender())))
        .filter(
            field ->
                value(row, field)
                    .filter(code -> !Optional.of(code).equals(field.emptyMeans()))
                    .filter(code -> !authority.covers(code))
                    .isPresent())
        .findFirst()
        .map(
            field -> {
              String code = value(row, field).orElseThrow();
              return problem(
                  sheet,
                  field.name(),
                  code,
                  ProblemCode.NOT_ITS_TERRITORY,
                  authority.sender(),
                  code);
            });
  }

  private Optional<String> value(ReadRow row, Field field) {
    return Optional.ofNullable((String) row.value(contract.fields().indexOf(field)));
  }

  private CellProblem problem(
      SheetFound sheet, String field, String value, ProblemCode code, Object... words) {
    return problem(sheet, field, value, code.code(), code.says(words));
  }

  private CellProblem problem(
      SheetFound sheet, String field, String value, String rule, Text reason) {
    Optional<ColumnFound> column =
        sheet.columns().stream().filter(one -> one.field().equals(field)).findFirst();
    return new CellProblem(
        field,
        column.map(ColumnFound::title).orElse(field),
        column.map(ColumnFound::letters).orElse(""),
        value,
        rule,
        reason);
  }
}
