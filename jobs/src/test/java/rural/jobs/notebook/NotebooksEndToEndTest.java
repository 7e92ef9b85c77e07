package rural.jobs.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.run.Program;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.schemas.period.Quarter;

/** Every notebook, run by Jupyter from the first cell to the last, as a user has them checked. */
class NotebooksEndToEndTest {

  private static final Quarter LAST = Quarter.of("2024Q3");

  @TempDir Path folder;

  @Test
  void everyNotebookRunsAgainstASmallHomeWithoutAnError() throws Exception {
    if (!"true".equals(System.getenv("CI"))) {
      assumeTrue(Jupyter.canCheck(), "needs Debian's jupyter-nbconvert and jupyter-client");
    }
    assertThat(Jupyter.canCheck()).as("CI installs jupyter-nbconvert and jupyter-client").isTrue();
    Program program = Program.packed(folder);
    Path home = folder.resolve("home");
    Path sample = folder.resolve("sample");
    Sample.write(new SampleOptions(40, 2, 7, 0.1, sample, LAST));
    for (Quarter quarter : List.of(LAST.previous(), LAST)) {
      runs(
          program.start(
              "quarterly",
              "--home=" + home,
              "--quarter=" + quarter,
              "--inbox=" + sample.resolve(quarter.toString()),
              "--received-at=" + quarter.next().start().plusDays(11) + "T08:00:00+08:00",
              "--approve-by=Wang",
              "--reason=sample",
              "--no-bulletin"));
    }
    Path executed = Files.createDirectories(folder.resolve("executed"));
    runs(program.start("notebook", "--check", "--home=" + home, "--out=" + executed));
    List<Path> notebooks = notebooks();
    assertThat(notebooks).isNotEmpty();
    for (Path notebook : notebooks) {
      assertThat(executed.resolve(notebook.getFileName())).content().contains("<svg");
    }
  }

  private static List<Path> notebooks() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("../notebooks"))) {
      return all.filter(file -> file.toString().endsWith(".ipynb")).toList();
    }
  }

  /** To its end, and without a fault; else what it said is the message. */
  private static void runs(Process process) throws IOException, InterruptedException {
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }
}
