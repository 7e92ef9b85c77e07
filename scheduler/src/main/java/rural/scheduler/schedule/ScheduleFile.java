package rural.scheduler.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import rural.schemas.home.Home;
import rural.schemas.yaml.OwnFile;

/** {@code <home>/schedule.yaml}. */
public final class ScheduleFile {

  private final Path path;

  public ScheduleFile(Home home) {
    this.path = home.root().resolve("schedule.yaml");
  }

  public Path path() {
    return path;
  }

  /** Writes the commented default where the home has no schedule yet; says whether it did. */
  public boolean writeDefault() {
    if (Files.exists(path)) {
      return false;
    }
    try (InputStream usual = ScheduleFile.class.getResourceAsStream("schedule.yaml")) {
      Files.createDirectories(path.getParent());
      Files.copy(usual, path);
      return true;
    } catch (FileAlreadyExistsException byAnother) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the default schedule " + path, e);
    }
  }

  /**
   * Reads the schedule.
   *
   * @throws ScheduleException listing every problem in the file
   */
  public Schedule read() {
    return ScheduleReader.read(path.toString(), OwnFile.text(path));
  }
}
