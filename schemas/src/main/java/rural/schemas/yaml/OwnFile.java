package rural.schemas.yaml;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rural.schemas.contract.Text;

/** A text that the owner of a home writes; one that cannot be read is for the owner to mend. */
public final class OwnFile {

  private OwnFile() {}

  /**
   * The text of the file, without a byte order mark.
   *
   * @throws ProblemsException where it cannot be read
   */
  public static String text(Path file) {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UnreadableException(file, why(file, e));
    }
  }

  private static Text why(Path file, IOException fault) {
    if (fault instanceof CharacterCodingException) {
      return new Text("不是 UTF-8 文本；请另存为 UTF-8", "Not a text in UTF-8; save it as UTF-8");
    }
    if (Files.isDirectory(file)) {
      return new Text("这是文件夹，应为文件", "This is a folder; expected a file");
    }
    return fault instanceof AccessDeniedException
        ? new Text("没有读取权限", "No right to read it")
        : new Text("无法读取：{0}", "Cannot be read: {0}").with(fault.getMessage());
  }

  private static final class UnreadableException extends ProblemsException {

    private static final long serialVersionUID = 1L;

    UnreadableException(Path file, Text why) {
      super(
          new Text("有一个文件无法读取", "A file cannot be read"),
          List.of(new Problem(file.toString(), 1, "", why)));
    }
  }
}
