package rural.jobs.bulletin.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The TrueType fonts of the machine, looked through only where a page's own lack a character. */
final class OtherFonts {

  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home"), ".fonts"),
          Path.of(System.getProperty("user.home"), ".local/share/fonts"),
          Path.of("/Library/Fonts"),
          Path.of("C:/Windows/Fonts"));

  private final List<Path> folders;
  private List<FontFile> found = List.of();
  private boolean isSearched;

  OtherFonts() {
    this(FOLDERS);
  }

  OtherFonts(List<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** The first by path that has a character and whose family is not among those. */
  Optional<FontFile> having(int character, List<FontFile> known) throws IOException {
    if (!isSearched) {
      found = search();
      isSearched = true;
    }
    return found.stream()
        .filter(one -> one.has(character))
        .filter(one -> known.stream().noneMatch(own -> own.family().equals(one.family())))
        .findFirst();
  }

  private List<FontFile> search() throws IOException {
    List<FontFile> fonts = new ArrayList<>();
    for (Path folder : folders.stream().filter(Files::isDirectory).toList()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(OtherFonts::isTrueType).sorted().toList()) {
          open(file).ifPresent(fonts::add);
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return fonts;
  }

  private static boolean isTrueType(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".ttf") && Files.isReadable(file);
  }

  /** A file that is no font after all is nobody's concern here. */
  private static Optional<FontFile> open(Path file) {
    try {
      return Optional.of(FontFile.open(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
