package rural.jobs.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The program as a process of its own, as the launcher starts it: a class path of jars, so that the
 * classes loaded by the first process that ends are shared by those after it, whichever test starts
 * them.
 */
public record Program(String classPath, Path archive) {

  private static final Path FOLDER = Path.of("target", "program").toAbsolutePath();

  /** Packs what was compiled since it was last packed. */
  public static Program packed() throws IOException {
    Files.createDirectories(FOLDER);
    try (FileChannel door =
        FileChannel.open(
            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      door.lock();
      List<String> path = new ArrayList<>();
      for (String entry : System.getProperty("java.class.path").split(File.pathSeparator + "+")) {
        Path classes = Path.of(entry);
        path.add(Files.isDirectory(classes) ? jar(classes, path.size()).toString() : entry);
      }
      return new Program(String.join(File.pathSeparator, path), FOLDER.resolve("classes.jsa"));
    }
  }

  private static Path jar(Path classes, int number) throws IOException {
    Path jar = FOLDER.resolve("classes-" + number + ".jar");
    if (!Files.exists(jar) || newest(classes).compareTo(Files.getLastModifiedTime(jar)) > 0) {
      Files.deleteIfExists(FOLDER.resolve("classes.jsa"));
      Files.deleteIfExists(FOLDER.resolve("claimed"));
      pack(classes, jar);
    }
    return jar;
  }

  private static FileTime newest(Path classes) throws IOException {
    FileTime newest = Files.getLastModifiedTime(classes);
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
    }
    return newest;
  }

  /** With entries for the folders too: what is looked for on the class path is found by them. */
  private static void pack(Path classes, Path jar) throws IOException {
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
  }

  /** Its outputs are one stream, and the project is its folder. */
  public Process start(String... words) throws IOException {
    boolean isTraining = isFirst();
    Path part = archive.resolveSibling("classes.part");
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
            isTraining ? "-XX:ArchiveClassesAtExit=" + part : "-XX:SharedArchiveFile=" + archive,
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
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (isTraining) {
      var unused = process.onExit().thenRun(() -> part.toFile().renameTo(archive.toFile()));
    }
    return process;
  }

  /** Whether no process of the program was started before. */
  private boolean isFirst() throws IOException {
    try {
      Files.createFile(archive.resolveSibling("claimed"));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
