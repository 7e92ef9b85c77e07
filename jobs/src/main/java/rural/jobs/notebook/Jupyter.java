package rural.jobs.notebook;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import rural.jobs.analysis.Rural;
import rural.schemas.home.Home;

/** The Jupyter of this machine, where there is one. */
public record Jupyter(KernelSpec kernel, Path notebooks) {

  private static final int SECONDS_A_CELL = 300;
  private static final int SECONDS_TO_START = 300;

  /**
   * @param jars folder with the kernel
   * @param notebooks folder with notebooks
   */
  public static Jupyter of(Path jars, Home home, Path notebooks) {
    return new Jupyter(new KernelSpec(jars, home), notebooks);
  }

  /** Where Jupyter looks for what belongs to a user. */
  public static Path dataFolder() {
    String user = System.getProperty("user.home");
    boolean isMac = System.getProperty("os.name").startsWith("Mac");
    return Optional.ofNullable(System.getenv("JUPYTER_DATA_DIR"))
        .map(Path::of)
        .orElse(isMac ? Path.of(user, "Library/Jupyter") : Path.of(user, ".local/share/jupyter"));
  }

  /** Makes the kernel known to every Jupyter of the user. */
  public Path install() throws IOException {
    return kernel.installInto(dataFolder());
  }

  /** Opens Jupyter and waits until it ends; empty where there is none. */
  public Optional<Integer> open() throws IOException, InterruptedException {
    for (String kind : List.of("lab", "notebook")) {
      if (isThere("jupyter-" + kind)) {
        String folder = notebooks.toAbsolutePath().toString();
        return Optional.of(
            process("jupyter-" + kind, "--notebook-dir=" + folder).inheritIO().start().waitFor());
      }
    }
    return Optional.empty();
  }

  /** Whether notebooks can be run without a browser. */
  public static boolean canCheck() {
    return isThere("jupyter-nbconvert") && isThere("jupyter-kernelspec");
  }

  /**
   * Runs notebooks from the first cell to the last, each with a kernel of its own.
   *
   * @param executed folder for the notebooks with what they show
   * @return what those say that ended with an error, by their names; empty when all work
   */
  public Map<String, String> check(Path executed) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("jupyter");
    kernel.installInto(data);
    Map<String, String> failed = new TreeMap<>();
    for (Path notebook : all()) {
      String said = run(notebook, executed, data);
      boolean isDone = said.isEmpty();
      System.out.println((isDone ? "✓ " : "✗ ") + notebook.getFileName() + "\n" + said);
      if (!isDone) {
        failed.put(notebook.getFileName().toString(), said);
      }
    }
    return failed;
  }

  /** Empty where the notebook ran to its end, else what there is to say. */
  private String run(Path notebook, Path executed, Path data)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(data, "run", ".log");
    ProcessBuilder run =
        process(
            "jupyter-nbconvert",
            "--to=notebook",
            "--execute",
            "--ExecutePreprocessor.timeout=" + SECONDS_A_CELL,
            "--ExecutePreprocessor.startup_timeout=" + SECONDS_TO_START,
            "--ExecutePreprocessor.kernel_name=" + KernelSpec.NAME,
            "--log-level=WARN",
            "--output-dir=" + executed.toAbsolutePath(),
            notebook.toString());
    run.environment().put("JUPYTER_DATA_DIR", data.toString());
    int exit = run.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    return exit == 0 ? "" : Files.readString(log);
  }

  /** The notebooks, in order. */
  public List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(notebooks)) {
      return files
          .filter(file -> file.toString().endsWith(".ipynb"))
          .map(Path::toAbsolutePath)
          .sorted()
          .toList();
    }
  }

  private ProcessBuilder process(String... command) {
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put(Rural.HOME, kernel.home().root().toString());
    return process;
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
  }
}
