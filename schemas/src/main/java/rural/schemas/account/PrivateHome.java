package rural.schemas.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/** Keeps a home its owner's alone, whatever rights new files get by default. */
public final class PrivateHome {

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private PrivateHome() {}

  /**
   * Makes the folder of a home where there is none, and closes one that others may enter.
   *
   * @return what to tell where it was closed
   * @throws MistypedException where the folder cannot be a home, or is another account's
   */
  public static Optional<Text> keep(Home home) {
    Path root = home.root();
    try {
      if (!Files.exists(root)) {
        make(root);
        return Optional.empty();
      }
      Accounts.requireOwn(root);
      return isOpen(root) ? Optional.of(close(home)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the home " + root + " to others", e);
    }
  }

  /** As {@link #keep}, of a home that is there; nothing is made. */
  public static Optional<Text> tighten(Home home) {
    return Files.isDirectory(home.root()) ? keep(home) : Optional.empty();
  }

  /**
   * For who only looks: what another account keeps to itself is not taken for a home without data.
   *
   * @throws MistypedException where the folder cannot be a home, or is another account's
   */
  public static void requireOwn(Home home) {
    try {
      Accounts.requireOwn(home.root());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look at the home " + home.root(), e);
    }
  }

  private static void make(Path root) throws IOException {
    if (root.getParent() != null) {
      Files.createDirectories(root.getParent());
    }
    if (posix(root.toAbsolutePath().getParent()) == null) {
      Files.createDirectory(root);
    } else {
      Files.createDirectory(root, PosixFilePermissions.asFileAttribute(OWNERS));
    }
  }

  private static Text close(Home home) throws IOException {
    close(home.root());
    if (Files.exists(home.warehouse()) || Files.exists(home.root().resolve("control.mv.db"))) {
      try (Stream<Path> all = Files.walk(home.root())) {
        for (Path one : (Iterable<Path>) all::iterator) {
          close(one);
        }
      }
    }
    return new Text(
            "工作目录“{0}”此前其他账户也能读取；现已设为仅本账户可用",
            "The home '{0}' was open to other accounts; it is its owner's alone now")
        .with(home.root());
  }

  /** Takes their rights from all but the owner, who keeps what he has. */
  public static void close(Path file) throws IOException {
    PosixFileAttributeView view = posix(file);
    if (view != null && !Files.isSymbolicLink(file) && isOpen(file)) {
      Set<PosixFilePermission> rights = EnumSet.copyOf(OWNERS);
      rights.retainAll(view.readAttributes().permissions());
      view.setPermissions(rights);
    }
  }

  /** A new file that only its owner may read, to be written. */
  public static FileChannel create(Path file) throws IOException {
    return open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** A file that only its owner may read, where it is made now. */
  public static FileChannel open(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(file, Set.of(options), attributes(file));
  }

  /** Has the machine write down what was renamed in a folder. */
  public static void force(Path folder) throws IOException {
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    }
  }

  private static FileAttribute<?>[] attributes(Path file) {
    return posix(file.toAbsolutePath().getParent()) == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
  }

  private static boolean isOpen(Path file) throws IOException {
    PosixFileAttributeView view = posix(file);
    return view != null && !OWNERS.containsAll(view.readAttributes().permissions());
  }

  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
