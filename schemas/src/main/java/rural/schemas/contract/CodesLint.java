package rural.schemas.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Checks a code list: its name, and that no spelling means two codes. */
final class CodesLint {

  private CodesLint() {}

  static void check(Drafts.Codes draft) {
    CodeList list = draft.list();
    FormLint.snakeCase(draft.at(), "codes", list.name());
    String path = draft.file().path().replaceFirst("\\.ya?ml$", "");
    if (!list.name().isEmpty() && !path.endsWith("/" + list.name())) {
      draft
          .at()
          .problem(
              "codes",
              new Text(
                      "代码表“{0}”的文件名不符；请改名为 {0}.yaml",
                      "The file of code list '{0}' is named otherwise; name it {0}.yaml")
                  .with(list.name()));
    }
    Map<String, String> owners = new HashMap<>();
    for (CodeList.Code code : list.codes()) {
      FormLint.snakeCase(draft.at(), "values", code.code());
      Stream.concat(
              Stream.of(code.code(), code.title().zh(), code.title().en()),
              code.alsoTitled().stream())
          .map(word -> word.toLowerCase(java.util.Locale.ROOT))
          .filter(word -> !word.isEmpty())
          .distinct()
          .forEach(word -> claim(draft, owners, word, code.code()));
    }
  }

  private static void claim(
      Drafts.Codes draft, Map<String, String> owners, String word, String code) {
    String before = owners.put(word, code);
    if (before != null) {
      draft
          .at()
          .problem(
              "values",
              new Text("“{0}”既指 {1} 又指 {2}", "'{0}' would mean both {1} and {2}")
                  .with(word, before, code));
    }
  }
}
