package rural.schemas.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

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
   * @throws MistypedException where the file cannot be read or others may read it
   */
  public static Secret inFile(Path file) {
    try {
      Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
      if (!OWNER.containsAll(rights)) {
        throw new MistypedException(
            new Text(
                    "口令文件 {0} 的权限是 {1}；应只有所有者能读写：chmod 600 {0}",
                    "The secret file {0} has the rights {1}; it must be its owner's alone: chmod"
                        + " 600 {0}")
                .with(file, PosixFilePermissions.toString(rights)));
      }
      return of(
          Files.readString(file).strip(), new Text("口令文件 {0}", "The secret file {0}").with(file));
    } catch (IOException | UnsupportedOperationException e) {
      throw new MistypedException(
          new Text("无法读取口令文件 {0}（{1}）", "Cannot read the secret file {0} ({1})")
              .with(file, e.getClass().getSimpleName()),
          e);
    }
  }

  /**
   * The secret in a variable of the environment.
   *
   * @throws MistypedException where the variable is not set
   */
  public static Secret inVariable(String name, Map<String, String> environment) {
    return of(
        environment.getOrDefault(name, "").strip(),
        new Text("环境变量 {0}", "The environment variable {0}").with(name));
  }

  private static Secret of(String text, Text place) {
    if (text.isEmpty()) {
      throw new MistypedException(
          new Text("{0} 是空的；里面应有口令", "{0} is empty; it should hold a secret").with(place));
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
