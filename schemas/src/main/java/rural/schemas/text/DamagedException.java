package rural.schemas.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** Something is not what was written there; a stack trace would explain nothing. */
public final class DamagedException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final Text text;

  /**
   * @param text which file, and what would do
   */
  public DamagedException(Text text) {
    this(text, null);
  }

  public DamagedException(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  /** Reads a file that the program has written; where it does not read, it is damaged. */
  public static <T> T reading(Path file, Callable<T> read) {
    try {
      return read.call();
    } catch (Exception e) {
      if (Spoken.of(e).isPresent() && e instanceof RuntimeException known) {
        throw known;
      }
      throw new DamagedException(says(file), e);
    }
  }

  private static Text says(Path file) {
    Text what =
        Files.exists(file)
            ? new Text("文件“{0}”已损坏，无法读取", "The file {0} is damaged and cannot be read")
            : new Text("缺少文件“{0}”", "The file {0} is missing");
    return new Text("{0}：请从备份中恢复它", "{0}: put it back from a backup").with(what.with(file));
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }

  @Override
  public boolean isUsers() {
    return false;
  }
}
