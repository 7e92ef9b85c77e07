package rural.jobs.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The program as a process of its own, as the launcher starts it: a class path of jars, so that the
 * classes loaded by the first process are shared by those after it.
 */
public record Program(String classPath, Path archive) {

  /**
   * @param folder absolute, where its jars and what processes share are put
   */
  public static Program packed(Path folder) throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator + "+")) {
      Path classes = Path.of(entry);
      path.add(Files.isDirectory(classes) ? jar(classes, folder, path.size()).toString() : entry);
    }
    return new Program(String.join(File.pathSeparator, path), folder.resolve("classes.jsa"));
  }

  /** With entries for the folders too: what is looked for on the class path is found by them. */
  private static Path jar(Path classes, Path folder, int number) throws IOException {
    Path jar = folder.resolve("classes-" + number + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(one -> !one.equals(classes)).sorted().toList()) {
        boolean isFolder = Files.isDirectory(file);
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        packed.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
          Files.copy(file, packed);
        }
        packed.closeEntry();
      }
    }
    return jar;
  }

  /** Its outputs are one stream, and the project is its folder. */
  public Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC",
            (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
                + archive,
            "-Xshare:auto",
            "-Xlog:disable",
            "-Xmx1g",
            "-Dfile.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai",
            "-Dh2.bindAddress=127.0.0.1",
            "-Drural.folder=" + Path.of("..").toAbsolutePath().normalize(),
            "-cp",
            classPath,
            RuralJobs.class.getName()));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
