package rural.jobs.receive.template;

import java.util.List;
import rural.schemas.contract.CodeList;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;

/** What a cell may be chosen from. */
final class Choices {

  private static final List<String> YES_OR_NO = List.of("是", "否");

  private Choices() {}

  /** The Chinese titles to choose from; none where the field is filled in freely. */
  static List<String> of(Field field, ContractBook book) {
    return switch (field.type()) {
      case FLAG -> YES_OR_NO;
      case CODE -> field.codeList().flatMap(book::codeList).map(Choices::titles).orElse(List.of());
      case INDICATOR -> indicators(book);
      case COUNT, DECIMAL, TEXT, DATE, DIVISION, YEAR, QUARTER -> List.of();
    };
  }

  private static List<String> titles(CodeList list) {
    return list.codes().stream().map(code -> code.title().zh()).toList();
  }

  private static List<String> indicators(ContractBook book) {
    return book.contracts().stream()
        .map(Contract::indicators)
        .flatMap(List::stream)
        .filter(indicator -> indicator.validity().until().isEmpty())
        .map(indicator -> indicator.title().zh())
        .distinct()
        .toList();
  }
}
