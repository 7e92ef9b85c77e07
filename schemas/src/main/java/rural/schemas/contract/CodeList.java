package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes a field may take, with their titles and numeric attributes such as a ceiling. */
public record CodeList(String name, Text title, List<Code> codes) {

  public CodeList {
    codes = List.copyOf(codes);
  }

  /**
   * @param alsoTitled other spellings met in files
   * @param attributes named in rules as {@code attribute.<field>.<attribute>}
   */
  public record Code(
      String code, Text title, List<String> alsoTitled, Map<String, BigDecimal> attributes) {

    public Code {
      alsoTitled = List.copyOf(alsoTitled);
      attributes = Map.copyOf(attributes);
    }
  }

  /** Finds a code by itself, its titles or its other spellings. */
  public Optional<Code> find(String text) {
    String word = text.strip();
    return codes.stream()
        .filter(
            code ->
                code.code().equalsIgnoreCase(word)
                    || code.title().zh().equals(word)
                    || code.title().en().equalsIgnoreCase(word)
                    || code.alsoTitled().contains(word))
        .findFirst();
  }
}
