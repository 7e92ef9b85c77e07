package rural.schemas.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;

/** A password or key; it does not print itself. */
public final class Secret {

  private static final Set<PosixFilePermission> OWNER =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final String text;

  private Secret(String text) {
    this.text = text;
  }

  /**
   * The secret in a file that nobody but its owner may read or write.
   *
   * @throws IllegalArgumentException where the file cannot be read or others may read it
   */
  public static Secret inFile(Path file) {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      if (!OWNER.containsAll(rights)) {
        throw new IllegalArgumentException(
            "The secret file "
                + file
                + " has the rights "
                + PosixFilePermissions.toString(rights)
                + "; it must be its owner's alone: chmod 600 "
                + file);
      }
      return of(Files.readString(file).strip(), "The secret file " + file);
    } catch (IOException | UnsupportedOperationException e) {
      throw new IllegalArgumentException(
          "Cannot read the secret file " + file + " (" + e.getClass().getSimpleName() + ")", e);
    }
  }

  /**
   * The secret in a variable of the environment.
   *
   * @throws IllegalArgumentException where the variable is not set
   */
  public static Secret inVariable(String name, Map<String, String> environment) {
    return of(environment.getOrDefault(name, "").strip(), "The environment variable " + name);
  }

  private static Secret of(String text, String place) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(place + " is empty; it should hold a secret");
    }
    return new Secret(text);
  }

  /** The secret itself; for the one who logs in or signs, and for nobody who writes. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
