package rural.schemas.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.schemas.place.Level;

/**
 * One form as its contract file declares it: fields in the order of the form, rules, indicators.
 *
 * @param number the form's number on its head, such as 农环2表
 * @param key the fields that identify one row
 * @param personalTitles titles of columns that may be present and are never stored
 * @param magnitude how many times a value may be what the same unit reported the quarter before
 *     without being asked about; empty = nothing is compared
 * @param digest SHA-256 of the contract file, in hexadecimal
 * @param widest the highest level a row may be of; empty = any, or what {@code grain} says
 * @param isUsed whether anybody reports it: a home may do without
 */
public record Contract(
    String form,
    String number,
    Text title,
    Section section,
    Grain grain,
    Period period,
    List<String> key,
    List<String> personalTitles,
    List<Parameter> parameters,
    List<Field> fields,
    List<Rule> rules,
    List<Indicator> indicators,
    Optional<Integer> magnitude,
    String digest,
    Optional<Level> widest,
    boolean isUsed) {

  public static final String QUARTER = "quarter";
  public static final String DIVISION_CODE = "division_code";
  public static final String DIVISION_NAME = "division_name";

  /** One that is used, of any level. */
  public Contract(
      String form,
      String number,
      Text title,
      Section section,
      Grain grain,
      Period period,
      List<String> key,
      List<String> personalTitles,
      List<Parameter> parameters,
      List<Field> fields,
      List<Rule> rules,
      List<Indicator> indicators,
      Optional<Integer> magnitude,
      String digest) {
    this(
        form,
        number,
        title,
        section,
        grain,
        period,
        key,
        personalTitles,
        parameters,
        fields,
        rules,
        indicators,
        magnitude,
        digest,
        Optional.empty(),
        true);
  }

  public Contract {
    key = List.copyOf(key);
    personalTitles = List.copyOf(personalTitles);
    parameters = List.copyOf(parameters);
    fields = List.copyOf(fields);
    rules = List.copyOf(rules);
    indicators = List.copyOf(indicators);
  }

  /** The field that names what a row is about: a village, a facility, an enterprise. */
  public Optional<Field> naming() {
    return fields.stream()
        .filter(field -> field.type() == FieldType.TEXT && field.name().endsWith("_name"))
        .findFirst();
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Whether a row without a value here cannot be taken. What was measured may be left open, for an
   * empty cell means not reported; what the row is about may not. The register may leave open what
   * a division belongs to: its rules say when.
   */
  public boolean needsCell(Field field) {
    if (key.contains(field.name()) || field.name().equals(DIVISION_CODE)) {
      return true;
    }
    return field.required()
        && switch (field.type()) {
          case COUNT, DECIMAL, FLAG -> false;
          case CODE -> section == Section.REGISTRY;
          case DIVISION -> section != Section.REGISTRY;
          case TEXT, DATE, YEAR, QUARTER, INDICATOR -> true;
        };
  }

  /** The days that cannot lie after the one of receipt; the register may say what is to come. */
  public List<Field> pastDays() {
    return fields.stream()
        .filter(field -> field.type() == FieldType.DATE && !field.future())
        .filter(field -> section != Section.REGISTRY)
        .toList();
  }

  /** Whether a row may name its division instead of giving the code; the register's own may not. */
  public boolean mayBeNamed() {
    return section != Section.REGISTRY
        && field(DIVISION_CODE).isPresent()
        && field(DIVISION_NAME).stream().allMatch(field -> field.type() == FieldType.TEXT);
  }

  /** What a sheet may have a column for: the fields, then a name that only finds the code. */
  public List<Field> columns() {
    if (!mayBeNamed() || field(DIVISION_NAME).isPresent()) {
      return fields;
    }
    List<Field> columns = new ArrayList<>(fields);
    columns.add(DivisionNames.READ);
    return List.copyOf(columns);
  }

  /** The field that a column of a sheet holds, of {@link #columns()}. */
  public Optional<Field> column(String name) {
    return columns().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The fields that an expression names, in its order, without the quarter. */
  public List<Field> fieldsIn(String expression) {
    return ExpressionNames.fields(expression, fields).stream()
        .flatMap(name -> field(name).stream())
        .toList();
  }

  /** {@code records.toilet}, {@code registry.division}. */
  public String table() {
    return section.namespace() + "." + form;
  }

  public boolean isQuarterly() {
    return period == Period.QUARTER;
  }

  public boolean isReceived() {
    return isUsed && section != Section.DERIVED;
  }

  /** The form where nobody reports it: its rows stay, and nothing is expected or made of them. */
  Contract unused() {
    return new Contract(
        form,
        number,
        title,
        section,
        grain,
        period,
        key,
        personalTitles,
        parameters,
        fields,
        rules,
        List.of(),
        magnitude,
        digest,
        widest,
        false);
  }

  public List<Indicator> indicatorsOn(LocalDate day) {
    return indicators.stream().filter(one -> one.validity().includes(day)).toList();
  }

  public List<Rule> rulesOn(LocalDate day) {
    return rules.stream().filter(rule -> rule.validity().includes(day)).toList();
  }
}
