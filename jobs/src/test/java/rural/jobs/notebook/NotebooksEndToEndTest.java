package rural.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.run.command.SmallHome;
import rural.schemas.home.Home;

/** Every notebook, run by Jupyter from the first cell to the last. */
class NotebooksEndToEndTest {

  @TempDir Path folder;

  @Test
  void everyNotebookRunsAgainstASmallHomeWithoutAnError() throws Exception {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Jupyter.canCheck(), "needs Debian's jupyter-nbconvert and jupyter-client");
    }
    assertThat(Jupyter.canCheck()).as("CI installs jupyter-nbconvert and jupyter-client").isTrue();
    Home home = SmallHome.in(folder);
    Path executed = Files.createDirectories(folder.resolve("executed"));
    Jupyter jupyter = Jupyter.of(Path.of("target/notebook"), home, Path.of("../notebooks"));
    assertThat(jupyter.check(executed)).isEmpty();
    for (Path notebook : jupyter.all()) {
      assertThat(executed.resolve(notebook.getFileName())).content().contains("<svg");
    }
  }
}
