package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code blocks of a page, by the tool that their first line names. */
record PageSnippets(List<String> blocks) {

  private static final Pattern BLOCK =
      Pattern.compile(
          "^```(?:sql|python|properties)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

  static PageSnippets of(Path page) throws IOException {
    Matcher matcher = BLOCK.matcher(Files.readString(page));
    List<String> blocks = new ArrayList<>();
    while (matcher.find()) {
      blocks.add(matcher.group(1));
    }
    return new PageSnippets(blocks);
  }

  /** The only block that begins so. */
  String only(String firstLine) {
    List<String> found =
        blocks.stream()
            .filter(block -> block.lines().findFirst().orElse("").equals(firstLine))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " blocks begin with " + firstLine);
    }
    return found.get(0);
  }
}
