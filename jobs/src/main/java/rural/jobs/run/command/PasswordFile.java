package rural.jobs.run.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rural.schemas.settings.Settings;

/** Reads the password of the control database from its file, so that none stands in settings. */
final class PasswordFile {

  private PasswordFile() {}

  static Optional<String> read(Settings.Control control) {
    return control.passwordFile().map(PasswordFile::read);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read control.password_file '" + file + "': " + e.getMessage(), e);
    }
  }
}
