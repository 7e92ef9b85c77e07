package rural.jobs.receive.template;

import java.util.List;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Units;

/** The columns of a blank form: the contract's fields, but for the quarter, which the head has. */
final class Columns {

  private Columns() {}

  static List<Field> of(Contract contract) {
    return contract.fields().stream()
        .filter(field -> !(contract.isQuarterly() && field.name().equals(Contract.QUARTER)))
        .toList();
  }

  /** The title with the unit in full-width brackets: 农村总户数（户）. */
  static String header(Field field, ContractBook book) {
    String unit = unit(field, book);
    return unit.isEmpty() ? field.title().zh() : field.title().zh() + "（" + unit + "）";
  }

  /** As the form prints it; blank where the field is not a quantity. */
  static String unit(Field field, ContractBook book) {
    return field
        .unit()
        .flatMap(book.units()::find)
        .map(Units.Unit::title)
        .map(t -> t.zh())
        .orElse("");
  }
}
