package rural.jobs.notebook;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.analysis.Rural;
import rural.schemas.home.Home;

/**
 * How Jupyter starts a kernel: a Java like the one that runs now, with the kernel and the driver of
 * DuckDB behind our own class path.
 *
 * @param jars folder of what only notebooks need
 * @param home that notebooks open
 */
record KernelSpec(Path jars, Home home) {

  /** By which notebooks name their kernel. */
  static final String NAME = "rural";

  /** Options of this process that a kernel wants too. */
  private static final List<String> KEPT =
      List.of(
          "--add-opens",
          "-Xmx",
          "-Dfile.encoding",
          "-Duser.",
          "-Dh2.",
          "-XX:Tiered",
          "-XX:Reserved",
          "-XX:+Use",
          "-XX:SharedArchiveFile",
          "-Xshare",
          "-Xlog");

  /** Writes the specification into a data folder of Jupyter, over an older one. */
  Path installInto(Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("kernels").resolve(NAME));
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("argv", command());
    spec.put("display_name", "Java (rural-remediation)");
    spec.put("language", "java");
    spec.put("interrupt_mode", "message");
    spec.put("env", Map.of(Rural.HOME, home.root().toString()));
    ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    json.writeValue(folder.resolve("kernel.json").toFile(), spec);
    return folder;
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> KEPT.stream().anyMatch(option::startsWith))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), KernelStart.class.getName(), "{connection_file}"));
    return command;
  }

  /** The kernel last: it brings classes of others that ours must win against. */
  private String classPath() throws IOException {
    try (Stream<Path> own = Files.list(jars)) {
      Stream<String> ours =
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .filter(entry -> !entry.isEmpty())
              .map(entry -> Path.of(entry).toAbsolutePath().toString());
      return Stream.concat(ours, own.map(jar -> jar.toAbsolutePath().toString()).sorted())
          .collect(Collectors.joining(File.pathSeparator));
    }
  }
}
