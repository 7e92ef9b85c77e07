package rural.schemas.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Text;

class MemoryGuardTest {

  /** A program of which one thread swallows that there is no memory, while another waits. */
  static final class Swallowing {

    public static void main(String[] arguments) throws InterruptedException {
      MemoryGuard.begin(new Text("内存不足", "Out of memory"));
      Thread eater = new Thread(Swallowing::eat);
      eater.start();
      eater.join();
      System.out.println("went on");
      Thread.sleep(60_000);
    }

    private static void eat() {
      List<byte[]> all = new ArrayList<>();
      try {
        while (true) {
          all.add(new byte[1 << 20]);
        }
      } catch (OutOfMemoryError swallowed) {
        System.out.println("ate " + all.size());
        all.clear();
      }
    }
  }

  @Test
  void theProcessEndsWithASentenceAlsoWhereSomebodySwallowsTheError() throws Exception {
    Process process =
        new ProcessBuilder("bash", "-c", launched()).redirectErrorStream(true).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
        .endsWith("内存不足\nOut of memory\n");
  }

  /** With the lines of the launcher. */
  private static String launched() throws IOException {
    String memory =
        Files.readAllLines(Path.of("../rural")).stream()
            .filter(line -> line.startsWith("exec 9<>") || line.startsWith("memory="))
            .collect(Collectors.joining("\n"));
    return memory
        + "\nexec '%s' \"${memory[@]}\" -Xmx24m -XX:+UseSerialGC -Dfile.encoding=UTF-8 -cp '%s' '%s'"
            .formatted(
                ProcessHandle.current().info().command().orElse("java"),
                System.getProperty("java.class.path"),
                Swallowing.class.getName());
  }
}
