package rural.jobs.receive.reading.header;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;

/** A form's titles laid over certain header lines. */
record HeaderMatch(FormTitles titles, int first, int last, List<HeaderColumn> columns) {

  Contract contract() {
    return titles.contract();
  }

  /** How many fields are there. */
  long matched() {
    return columns.stream()
        .filter(HeaderColumn::isKnown)
        .map(HeaderColumn::field)
        .distinct()
        .count();
  }

  int height() {
    return last - first + 1;
  }

  /** Two columns that claim the same field. */
  Optional<List<HeaderColumn>> twice() {
    return columns.stream()
        .filter(HeaderColumn::isKnown)
        .collect(Collectors.groupingBy(HeaderColumn::field))
        .values()
        .stream()
        .filter(same -> same.size() > 1)
        .findFirst();
  }

  /** The required fields, and the key's, that no column holds; the period may stand elsewhere. */
  List<Field> missing() {
    return absent().stream()
        .filter(field -> field.required() || contract().key().contains(field.name()))
        .filter(field -> field.type() != FieldType.QUARTER && field.type() != FieldType.YEAR)
        .toList();
  }

  List<Field> absent() {
    Set<Integer> there = columns.stream().map(HeaderColumn::field).collect(Collectors.toSet());
    List<Field> fields = contract().fields();
    return fields.stream().filter(field -> !there.contains(fields.indexOf(field))).toList();
  }
}
