package rural.schemas.readers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import rural.schemas.home.Home;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.OwnFile;
import rural.schemas.yaml.Problems;

/** {@code <home>/readers.yaml}. */
public record ReadersFile(Path path) {

  /** Where a home has it. */
  public static ReadersFile at(Home home) {
    return new ReadersFile(home.readers());
  }

  /** Writes an example of comments only where the home has no file yet; says whether it did. */
  public boolean writeExample() {
    if (Files.exists(path)) {
      return false;
    }
    try (InputStream example = ReadersFile.class.getResourceAsStream("readers.yaml")) {
      Files.createDirectories(path.getParent());
      Files.copy(example, path);
      return true;
    } catch (FileAlreadyExistsException byAnother) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the list of readers " + path, e);
    }
  }

  /**
   * The readers; {@link Readers#NOBODY} where there is no file, or nothing but comments in it.
   *
   * @throws ReadersException listing every problem in the file
   */
  public Readers read() {
    String text = text();
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return Readers.NOBODY;
    }
    Problems problems = new Problems();
    Readers readers =
        Branch.of(path.toString(), text, problems).map(ReadersReader::read).orElse(Readers.NOBODY);
    if (!problems.none()) {
      throw new ReadersException(problems.all());
    }
    return readers;
  }

  private String text() {
    return Files.exists(path) ? OwnFile.text(path) : "";
  }
}
