package rural.schemas.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  private final Instant now = Instant.now();

  private static final Path OWN = Path.of("own");

  @TempDir Path parent;

  /** As another process would, that says when it holds the folder and then waits to be killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      Scratch.begin();
      for (int i = 0; i < 3; i++) {
        // What nobody keeps is closed behind its back, and what it had locked is free.
        System.gc();
        Thread.sleep(100);
      }
      Files.writeString(Files.createTempFile("unpacked", ".part"), "left");
      System.out.println("held");
      if (System.in.read() >= 0) {
        System.exit(0);
      }
    }
  }

  private Process holder(Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("held");
    return process;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatAKilledProcessLeftIsSweptAndWhatALivingOneUsesIsNot() throws Exception {
    Path killed = Files.createDirectory(parent.resolve("rural-scratch-a"));
    Path living = Files.createDirectory(parent.resolve("rural-scratch-b"));
    holder(killed).destroyForcibly().waitFor();
    Process other = holder(living);
    assertThat(left()).as("b's start swept a").containsExactly("rural-scratch-b");
    Scratch.sweep(parent, OWN, now);
    assertThat(left()).containsExactly("rural-scratch-b");
    other.outputWriter().append("\n").close();
    other.waitFor();
    assertThat(left()).as("who ends removes his own").isEmpty();
  }

  @Test
  void aFolderThatIsJustBeingMadeIsLeftAloneAndAnOldOneIsNot() throws IOException {
    Files.createDirectories(parent.resolve("rural-scratch-c/spark"));
    Scratch.sweep(parent, OWN, now);
    assertThat(left()).containsExactly("rural-scratch-c");
    Scratch.sweep(parent, OWN, now.plus(Duration.ofHours(1)));
    assertThat(left()).isEmpty();
  }

  @Test
  void nothingElseIsTouched() throws IOException {
    Path own = Files.createDirectory(parent.resolve("own"));
    Files.writeString(own.resolve("lock"), "");
    Files.createSymbolicLink(parent.resolve("rural-scratch-d"), own);
    Files.createDirectory(parent.resolve("other-scratch"));
    Path trap = Files.createDirectory(parent.resolve("rural-scratch-e"));
    Files.writeString(trap.resolve("lock"), "");
    Files.createSymbolicLink(trap.resolve("link"), own);
    Scratch.sweep(parent, OWN, now);
    assertThat(left()).containsExactly("other-scratch", "own", "rural-scratch-d");
    assertThat(own.resolve("lock")).exists();
  }
}
