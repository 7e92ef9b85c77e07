package rural.schemas.contract;

import java.util.ArrayList;
import java.util.List;
import rural.schemas.home.Home;
import rural.schemas.personal.PersonalTitles;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Problems;

/**
 * Reads the contracts: the shipped ones, and those that the owner of a home put beside them.
 *
 * <p>A contract of a home adds a form, or replaces the shipped form of the same name; then it keeps
 * the key, the grain and every field of the shipped one, because data already received and the
 * steps of the product rely on them. Code lists and units of a home are added in the same way.
 */
public final class ContractReader {

  private final Problems problems = new Problems();
  private final List<Drafts.Form> forms = new ArrayList<>();
  private final List<Drafts.Codes> codes = new ArrayList<>();
  private final List<Drafts.UnitTable> units = new ArrayList<>();
  private final List<PersonalTitles.Kind> personal = new ArrayList<>();

  private ContractReader() {}

  /** The contracts that come with the program; checked in full when that is built. */
  public static ContractBook shipped() {
    return book(ContractFile.ofProgram());
  }

  /**
   * The contracts of a home, {@code <home>/contracts/*.yaml} and {@code codes/*.yaml} beside the
   * shipped ones.
   *
   * @throws ContractException listing every problem in the home's files
   */
  public static ContractBook at(Home home) {
    List<ContractFile> files = new ArrayList<>(ContractFile.ofProgram());
    files.addAll(ContractFile.in(home.contracts()));
    return book(files);
  }

  static ContractBook book(List<ContractFile> files) {
    ContractReader reader = new ContractReader();
    files.forEach(reader::read);
    ContractBook book = reader.assemble();
    if (!reader.problems.none()) {
      throw new ContractException(reader.problems.all());
    }
    return book;
  }

  private void read(ContractFile file) {
    Branch.of(file.path(), file.text(), problems)
        .ifPresent(
            root -> {
              if (file.holdsCodes()) {
                codes.add(CodesReader.codes(file, root));
              } else if (file.holdsUnits()) {
                units.add(CodesReader.units(file, root));
              } else if (file.holdsPersonal()) {
                personal.addAll(PersonalReader.kinds(root));
              } else {
                forms.add(FormReader.read(file, root));
              }
            });
  }

  private ContractBook assemble() {
    List<Drafts.Form> chosen = Replacement.forms(forms);
    ContractBook book =
        new ContractBook(
            chosen.stream().map(Drafts.Form::contract).toList(),
            Replacement.codes(codes).stream().map(Drafts.Codes::list).toList(),
            Replacement.units(units),
            new PersonalTitles(personal));
    codes.forEach(CodesLint::check);
    FieldLint fields = new FieldLint(book);
    for (Drafts.Form form : chosen) {
      FormLint.check(form);
      fields.check(form);
      // The parser of expressions takes longer to start than all else here together, and shipped
      // expressions are checked when the program is built.
      if (!form.file().shipped() && form.fields().stream().allMatch(FieldLint::typed)) {
        ExpressionLint.check(form, book::codeList);
      }
    }
    BookLint.check(chosen);
    return book;
  }
}
