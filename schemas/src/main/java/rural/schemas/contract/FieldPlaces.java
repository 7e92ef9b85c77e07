package rural.schemas.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.home.Home;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.Problems;

/** Where the fields of a form stand in the files of a home, for what is found out later. */
public final class FieldPlaces {

  private FieldPlaces() {}

  /**
   * Problems of fields with their file and line.
   *
   * @param found field of the form → what is wrong; a field that is not there is a problem of all
   */
  public static List<Problem> problems(Home home, String form, Map<String, Text> found) {
    for (ContractFile file : ContractFile.in(home.contracts())) {
      Problems problems = new Problems();
      Optional<Branch> root =
          Branch.of(file.path(), file.text(), problems)
              .filter(at -> !file.holdsCodes() && !file.holdsUnits())
              .filter(at -> at.optionalText("form").filter(form::equals).isPresent());
      if (root.isPresent()) {
        Optional<Branch> fields = root.get().child("fields");
        found.forEach(
            (field, says) -> {
              if (fields.filter(at -> at.has(field)).isPresent()) {
                fields.get().problem(field, says);
              } else {
                root.get().problem("fields", says);
              }
            });
        return problems.all();
      }
    }
    // The form is the program's own again: the file that changed it was taken away.
    String folder = home.contracts().toString();
    return found.values().stream().map(says -> new Problem(folder, 1, form, says)).toList();
  }
}
