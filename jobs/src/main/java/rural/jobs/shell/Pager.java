package rural.jobs.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jline.terminal.Terminal;
import rural.schemas.text.DisplayWidth;

/** Shows what is larger than the terminal page by page, with {@code less} where there is one. */
record Pager(Terminal terminal) {

  private static final List<String> LESS = List.of("less", "-S", "-R");

  void show(String text) throws IOException {
    if (fits(text) || !paged(text)) {
      terminal.writer().print(text);
      terminal.flush();
    }
  }

  /** How wide a table may be: what is wider is cut, unless it can be scrolled. */
  private boolean fits(String text) {
    List<String> lines = text.lines().toList();
    int wide = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    return terminal.getHeight() < 4
        || (lines.size() < terminal.getHeight() - 1 && wide <= terminal.getWidth());
  }

  private static boolean paged(String text) throws IOException {
    Path page = Files.createTempFile("answer", ".txt");
    try {
      Files.writeString(page, text, StandardCharsets.UTF_8);
      java.util.ArrayList<String> command = new java.util.ArrayList<>(LESS);
      command.add(page.toString());
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    } catch (IOException noLess) {
      return false;
    } finally {
      Files.deleteIfExists(page);
    }
  }
}
