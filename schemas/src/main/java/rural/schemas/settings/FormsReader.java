package rural.schemas.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.DecimalSign;
import rural.schemas.contract.Section;
import rural.schemas.contract.Text;
import rural.schemas.place.DivisionCode;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;

/** Reads which forms a home does without. */
final class FormsReader {

  private static final String UNUSED = "unused";
  private static final String TOTALS = "total_words";
  private static final String SIGNS = "decimal_sign";

  private FormsReader() {}

  static Settings.Forms read(Branch at, ContractBook book) {
    at.allowing(List.of(UNUSED, TOTALS, SIGNS));
    Set<String> unused = new LinkedHashSet<>();
    for (String form : at.texts(UNUSED)) {
      Optional<Contract> contract = book.find(form);
      if (contract.isEmpty()) {
        at.problem(
            UNUSED,
            new Text("没有报表“{0}”{1}", "There is no form '{0}'{1}")
                .with(form, Nearest.hints(form, names(book))));
      } else if (contract.get().section() == Section.REGISTRY) {
        at.problem(
            UNUSED,
            new Text(
                    "“{0}”是名录，不能停用；没有它就不知道谁该填报",
                    "'{0}' is part of the register, without which nobody knows who reports; it"
                        + " stays")
                .with(form));
      } else {
        unused.add(form);
      }
    }
    List<String> totals =
        at.texts(TOTALS).stream().map(word -> word.replaceAll("\\s", "")).toList();
    return new Settings.Forms(
        unused, totals, at.child(SIGNS).map(FormsReader::signs).orElse(Map.of()));
  }

  /** Code of 12 digits, or default, → the sign. */
  private static Map<String, DecimalSign> signs(Branch at) {
    Map<String, DecimalSign> signs = new LinkedHashMap<>();
    for (String key : at.keys()) {
      Optional<String> sender =
          key.equals(ContractBook.ANY_SENDER)
              ? Optional.of(key)
              : DivisionCode.parse(key).map(DivisionCode::digits);
      Optional<DecimalSign> sign = at.optionalText(key).flatMap(DecimalSign::parse);
      if (sender.isEmpty() || sign.isEmpty()) {
        at.problem(
            key,
            new Text(
                "应为填报单位代码（或 default）: comma（小数逗号）或 point（小数点）",
                "Expected the code of a sender, or default, with comma or point"));
      } else {
        signs.put(sender.get(), sign.get());
      }
    }
    return signs;
  }

  private static List<String> names(ContractBook book) {
    return book.contracts().stream()
        .filter(one -> one.section() != Section.REGISTRY)
        .map(Contract::form)
        .toList();
  }
}
