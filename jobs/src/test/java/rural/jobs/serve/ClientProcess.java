package rural.jobs.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts {@link Client} on a class path without our program. */
record ClientProcess(Path folder, int port, String token) {

  /** A client that asks. */
  record Asking(Process process, Path out) {

    List<String> answers() throws Exception {
      process.waitFor();
      List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
      return lines.stream()
          .filter(line -> line.startsWith("=> "))
          .map(line -> line.substring(3))
          .collect(Collectors.toList());
    }
  }

  Asking start(String... words) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(Client.class.getName());
    command.add("sc://127.0.0.1:" + port + "/;authorization=Bearer%20" + token);
    command.addAll(List.of(words));
    Path out = folder.resolve("out-" + System.nanoTime());
    return new Asking(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start(),
        out);
  }

  /** The client with what it needs beside it, and of ours only the class with its questions. */
  private String classPath() throws IOException, java.net.URISyntaxException {
    Path questions = folder.resolve("questions/rural/jobs/serve");
    Files.createDirectories(questions);
    Path classes =
        Path.of(Client.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Files.copy(
        classes.resolve("rural/jobs/serve/Client.class"),
        questions.resolve("Client.class"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> clients = Files.list(Path.of("target/connect-client"))) {
      return Stream.of(
              Stream.of(folder.resolve("questions").toString()),
              clients.map(Path::toString),
              Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                  .filter(jar -> jar.endsWith(".jar"))
                  .filter(
                      jar ->
                          Path.of(jar)
                              .getFileName()
                              .toString()
                              .matches(
                                  "(scala-|slf4j|log4j|jackson|json4s|antlr4|commons-|chill|kryo"
                                      + "|spark-(common|unsafe|variant|sketch|tags)|netty|paranamer"
                                      + "|objenesis|icu4j|xbean|jsr305|jul-|jcl-).*")))
          .flatMap(some -> some)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
