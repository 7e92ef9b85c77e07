package rural.jobs.receive.reading.header;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Section;
import rural.schemas.contract.Units;
import rural.schemas.personal.PersonalTitles;

/** The titles of all forms that are received. */
public final class TitleBook {

  private final ContractBook contracts;
  private final List<FormTitles> forms;
  private final List<FormTitles> unused;
  private final Set<String> all = new HashSet<>();
  private final Units units;
  private final Set<String> unitSpellings = new HashSet<>();
  private final PersonalTitles personal;

  public TitleBook(ContractBook book) {
    contracts = book;
    forms = book.contracts().stream().filter(Contract::isReceived).map(FormTitles::new).toList();
    unused =
        book.contracts().stream()
            .filter(one -> !one.isUsed() && one.section() != Section.DERIVED)
            .map(FormTitles::new)
            .toList();
    Stream.concat(forms.stream(), unused.stream()).forEach(form -> all.addAll(form.spellings()));
    units = book.units();
    personal = book.personal();
    units.units().forEach(unit -> unitSpellings.addAll(UnitFactor.spellings(unit)));
  }

  /** Whose titles these are. */
  public ContractBook contracts() {
    return contracts;
  }

  /** Those that the home does without. */
  List<FormTitles> unused() {
    return unused;
  }

  List<FormTitles> forms() {
    return forms;
  }

  /** Whether a cell reads like a column title of any form. */
  public boolean isTitle(String text) {
    if (text.isEmpty() || (text.charAt(0) >= '0' && text.charAt(0) <= '9')) {
      return false; // a figure: most cells are left here
    }
    Title title = Title.of(text);
    return !title.isEmpty() && (all.contains(title.whole()) || all.contains(title.base()));
  }

  /** Titles and labels that are about a person, whatever the form. */
  PersonalTitles personal() {
    return personal;
  }

  /** Whether a column that is no field of its form is about a person. */
  boolean isPersonalTitle(String text) {
    Title title = Title.of(text);
    return personal.isPersonal(text)
        || (!title.isEmpty() && forms.stream().anyMatch(form -> form.isPersonal(title)));
  }

  boolean isUnit(String text) {
    String written = Title.normal(text);
    String inside =
        written.startsWith("(") && written.endsWith(")")
            ? written.substring(1, written.length() - 1)
            : written;
    return unitSpellings.contains(inside)
        || (inside.length() > 1
            && UnitFactor.isPrefix(inside.charAt(0))
            && unitSpellings.contains(inside.substring(1)));
  }

  Optional<Units.Unit> unit(String id) {
    return units.find(id);
  }

  /** The form of a number such as 农环2表, with or without 表, or with its name behind it. */
  Optional<FormTitles> byNumber(String written) {
    String number = stem(written);
    return Stream.concat(forms.stream(), unused.stream())
        .filter(form -> !form.contract().number().isEmpty())
        .filter(
            form ->
                number.equals(stem(form.contract().number()))
                    || Title.normal(written)
                        .startsWith(Title.normal(form.contract().number()) + title(form)))
        .findFirst();
  }

  Optional<FormTitles> byName(String written) {
    String name = stem(written);
    return Stream.concat(forms.stream(), unused.stream())
        .filter(form -> name.equals(stem(title(form))) || name.equals(form.contract().form()))
        .findFirst();
  }

  static String title(FormTitles form) {
    return Title.normal(form.contract().title().zh());
  }

  private static String stem(String text) {
    String normal = Title.normal(text);
    return normal.endsWith("表") ? normal.substring(0, normal.length() - 1) : normal;
  }
}
