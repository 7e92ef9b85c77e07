package rural.schemas.yaml;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1
 * @param key path of the key, such as {@code fields.households.unit}; empty for the whole file
 * @param says what is wrong and what would be right
 */
public record Problem(String file, int line, String key, Text says) {

  /** {@code file:line: key: message} in one language. */
  public String in(Language language) {
    return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + says.in(language);
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
