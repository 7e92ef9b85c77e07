package rural.jobs.receive.reading.header;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.DivisionNames;
import rural.schemas.contract.Field;

/** The titles under which the fields of one form are met. */
final class FormTitles {

  private final Contract contract;
  private final Map<String, Integer> fields = new HashMap<>();
  private final List<String> personal;
  private final List<String> names;

  FormTitles(Contract contract) {
    this.contract = contract;
    for (int i = 0; i < contract.fields().size(); i++) {
      for (String title : titles(contract.fields().get(i)).toList()) {
        fields.putIfAbsent(Title.normal(title), i);
        fields.putIfAbsent(Title.of(title).base(), i);
      }
    }
    names = DivisionNames.titles(contract.grain()).stream().map(Title::normal).toList();
    personal = contract.personalTitles().stream().map(Title::normal).toList();
  }

  private static Stream<String> titles(Field field) {
    Stream<String> own = Stream.of(field.name(), field.title().zh(), field.title().en());
    return Stream.concat(own, field.alsoTitled().stream());
  }

  Contract contract() {
    return contract;
  }

  Set<String> spellings() {
    return fields.keySet();
  }

  /** The field's place in the contract. */
  Optional<Integer> find(Title title) {
    Integer whole = fields.get(title.whole());
    return Optional.ofNullable(whole == null ? fields.get(title.base()) : whole);
  }

  /**
   * How narrowly a title that is no field's names the divisions of rows, 0 first; -1 = not at all.
   */
  int naming(Title title) {
    int whole = names.indexOf(title.whole());
    return whole < 0 ? names.indexOf(title.base()) : whole;
  }

  /** Whether the whole title, bracket and all, is one the contract lists: then no unit is left. */
  boolean isWhole(Title title) {
    return !title.unit().isEmpty() && fields.containsKey(title.whole());
  }

  /** A longer title that names a personal column is personal too. */
  boolean isPersonal(Title title) {
    return personal.stream().anyMatch(title.whole()::contains);
  }
}
