package rural.schemas.yaml;

/**
 * One thing that is wrong in a file.
 *
 * @param line counted from 1
 * @param key path of the key, such as {@code fields.households.unit}; empty for the whole file
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, String key, String message) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + message;
  }
}
