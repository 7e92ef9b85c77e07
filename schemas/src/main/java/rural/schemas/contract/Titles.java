package rural.schemas.contract;

import java.util.List;
import rural.schemas.yaml.Branch;

/** Reads a label that has to be there in every language of the product. */
final class Titles {

  static final List<String> KEYS = List.of("zh", "en");

  private Titles() {}

  static Text read(Branch at, String key) {
    if (!at.has(key)) {
      at.problem(key, new Text("缺少；应为 {zh: …, en: …}", "Missing; expected {zh: …, en: …}"));
      return new Text("", "");
    }
    return at.child(key)
        .map(title -> title.allowing(KEYS))
        .map(title -> new Text(title.text("zh"), title.text("en")))
        .orElse(new Text("", ""));
  }
}
