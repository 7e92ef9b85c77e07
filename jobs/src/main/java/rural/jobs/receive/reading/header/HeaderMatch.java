package rural.jobs.receive.reading.header;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.jobs.receive.reading.file.Blanks;
import rural.jobs.receive.reading.file.RawRow;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Text;

/**
 * A form's titles laid over certain header lines.
 *
 * @param below how many lines of sub-titles follow
 */
record HeaderMatch(FormTitles titles, int first, int last, int below, List<HeaderColumn> columns) {

  /** Fewer titles than these say nothing about the form. */
  private static final int FEWEST = 3;

  /** With the column that names the divisions of rows, where the form's own titles leave it out. */
  static HeaderMatch of(FormTitles titles, int first, int last, List<HeaderColumn> columns) {
    List<String> fields = titles.contract().columns().stream().map(Field::name).toList();
    int field = fields.indexOf(Contract.DIVISION_NAME);
    if (!titles.contract().mayBeNamed()
        || columns.stream().anyMatch(column -> column.field() == field)) {
      return new HeaderMatch(titles, first, last, 0, columns);
    }
    Optional<HeaderColumn> naming =
        columns.stream()
            .filter(column -> !column.isKnown() && !column.narrowed())
            .filter(column -> titles.naming(Title.of(column.written())) >= 0)
            .min(Comparator.comparingInt(column -> titles.naming(Title.of(column.written()))));
    return new HeaderMatch(
        titles,
        first,
        last,
        0,
        columns.stream()
            .map(column -> naming.filter(column::equals).isPresent() ? column.as(field) : column)
            .toList());
  }

  /** With a line of sub-titles below. */
  HeaderMatch over(SubTitles some) {
    return new HeaderMatch(titles, first, last, 1, some.over(columns, this));
  }

  /** Whether a column holds numbers of the form. */
  boolean isNumberAt(int index) {
    return columns.stream()
        .anyMatch(one -> one.index() == index && one.isKnown() && field(one).type().isNumber());
  }

  /** Whether a line fills a column that tells what a row is about, as a data row does. */
  boolean identifies(RawRow line) {
    return columns.stream()
        .filter(HeaderColumn::isKnown)
        .filter(one -> !field(one).type().isNumber())
        .anyMatch(one -> !Blanks.isBlank(line.text(one.index())));
  }

  Contract contract() {
    return titles.contract();
  }

  Field field(HeaderColumn column) {
    return contract().columns().get(column.field());
  }

  /** How many fields are there. */
  long matched() {
    return columns.stream()
        .filter(HeaderColumn::isKnown)
        .map(HeaderColumn::field)
        .distinct()
        .count();
  }

  /** How many fields say their unit. */
  long units() {
    return columns.stream().filter(column -> column.isKnown() && !column.unit().isEmpty()).count();
  }

  /** How many titles the groups above them make something else of. */
  long narrowed() {
    return columns.stream().filter(HeaderColumn::narrowed).count();
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
        .filter(field -> !field.name().equals(Contract.DIVISION_CODE) || !isNamed(field))
        .toList();
  }

  /** Whether names stand in for the codes, and no column is likely to be meant for these. */
  private boolean isNamed(Field code) {
    return contract().mayBeNamed()
        && columns.stream()
            .filter(HeaderColumn::isKnown)
            .anyMatch(column -> field(column).name().equals(Contract.DIVISION_NAME))
        && columns.stream()
            .filter(column -> !column.isKnown())
            .noneMatch(column -> NearTitle.isNear(code, column));
  }

  /** The titles of the missing columns, each with the one that nearly fits. */
  Text missingTitles() {
    List<HeaderColumn> unknown = columns.stream().filter(column -> !column.isKnown()).toList();
    List<Text> titles = missing().stream().map(field -> NearTitle.of(field, unknown)).toList();
    return new Text(
        titles.stream().map(Text::zh).collect(Collectors.joining("、")),
        titles.stream().map(Text::en).collect(Collectors.joining(", ")));
  }

  /** Titles in a row, for a message. */
  static Text titles(List<Field> fields) {
    return new Text(
        fields.stream().map(field -> field.title().zh()).collect(Collectors.joining("、")),
        fields.stream().map(field -> field.title().en()).collect(Collectors.joining(", ")));
  }

  /** Whether nothing that must be there is missing from a header that says something. */
  boolean isWhole() {
    return matched() >= FEWEST && missing().isEmpty();
  }

  /** Whether a header, although a column may be missing, is plainly this form's. */
  boolean isMeant() {
    long theirs = columns.stream().filter(one -> !PrefilledColumns.isOurs(one.written())).count();
    return matched() >= FEWEST && matched() * 2 > theirs;
  }

  List<Field> absent() {
    Set<Integer> there = columns.stream().map(HeaderColumn::field).collect(Collectors.toSet());
    List<Field> fields = contract().fields();
    return fields.stream().filter(field -> !there.contains(fields.indexOf(field))).toList();
  }
}
