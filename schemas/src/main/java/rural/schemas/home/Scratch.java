package rural.schemas.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * The folder of this process for files that nobody needs afterwards: unpacked parts, Spark's
 * blocks, native libraries. The launcher makes it and names it to Java as the folder of temporary
 * files. A killed process leaves its own behind; the next one sweeps it.
 */
public final class Scratch {

  private static final String NAMES = "rural-scratch-";
  private static final String LOCK = "lock";

  /** A folder is made a moment before it is locked. */
  private static final Duration NEW = Duration.ofMinutes(10);

  /** Kept until the process ends: a channel that nobody holds is closed, and its lock with it. */
  private static FileLock held;

  private Scratch() {}

  /** Holds the folder until the process ends, and removes what those left that have ended. */
  public static void begin() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    if (!isScratch(folder)) {
      return; // started without the launcher: the folder is everybody's
    }
    try {
      hold(folder);
      sweep(folder.getParent(), folder, Instant.now());
    } catch (IOException e) {
      throw new UncheckedIOException("Temporary files cannot be written in " + folder, e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder), "scratch"));
  }

  /** Where to put temporary files that somebody is told to look at: they outlast the process. */
  public static Path lasting() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    return isScratch(folder) ? folder.getParent() : folder;
  }

  private static boolean isScratch(Path folder) {
    return folder.getParent() != null && folder.getFileName().toString().startsWith(NAMES);
  }

  /**
   * The lock is the kernel's: it ends with the process, however that ends. The file gets its name
   * once it is locked, so that nobody finds it unlocked before.
   */
  private static void hold(Path folder) throws IOException {
    Path unnamed = folder.resolve(LOCK + ".new");
    held = lockAt(unnamed).tryLock();
    if (held == null || Files.exists(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(folder + " is another process's");
    }
    Files.move(unnamed, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
  }

  private static FileChannel lockAt(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * @param own not looked at: who closes a locked file a second time gives the lock away
   */
  static void sweep(Path parent, Path own, Instant now) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAMES + "*")) {
      for (Path folder : folders) {
        if (!folder.equals(own) && isLeft(folder, now)) {
          remove(folder);
        }
      }
    }
  }

  /** Whether it is ours and nobody works in it. */
  private static boolean isLeft(Path folder, Instant now) {
    try {
      BasicFileAttributes made =
          Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return made.isDirectory() && isOwn(folder) && isUnlocked(folder, made, now);
    } catch (IOException goneOrHeld) {
      return false;
    }
  }

  /** In a folder that all accounts share, others may lay traps under our names. */
  private static boolean isOwn(Path folder) throws IOException {
    return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
        .getName()
        .equals(System.getProperty("user.name"));
  }

  private static boolean isUnlocked(Path folder, BasicFileAttributes made, Instant now)
      throws IOException {
    if (!Files.exists(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)) {
      return made.lastModifiedTime().toInstant().plus(NEW).isBefore(now);
    }
    try (FileChannel channel = lockAt(folder.resolve(LOCK))) {
      return channel.tryLock() != null;
    }
  }

  /** Others may remove the same files at the same time; what stays is left to the next. */
  private static void remove(Path folder) {
    try {
      Files.walkFileTree(folder, new Removal());
    } catch (IOException closed) {
      // the next process tries again
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
