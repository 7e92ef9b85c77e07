package rural.schemas.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import rural.schemas.yaml.OwnFile;

/**
 * One file of the contracts folder.
 *
 * @param path as messages name it; ends in {@code codes/crop.yaml}, {@code units.yaml}, {@code
 *     personal.yaml} or {@code toilet.yaml}, which says what the file holds
 * @param digest SHA-256 of the bytes, in hexadecimal
 * @param shipped whether it came with the program, and so was checked when that was built
 */
record ContractFile(String path, String text, String digest, boolean shipped) {

  private static final String ROOT = "/contracts/";

  /** The shipped files in the order of the index, which works inside a jar too. */
  static List<ContractFile> ofProgram() {
    return new String(resource("index.txt"), StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> of("contracts/" + line, resource(line), true))
        .toList();
  }

  /** The files of a folder and of {@code codes} in it, by name; none where there is no folder. */
  static List<ContractFile> in(Path folder) {
    return Stream.of(folder, folder.resolve("codes")).flatMap(ContractFile::directlyIn).toList();
  }

  boolean holdsCodes() {
    return path.contains("/codes/");
  }

  boolean holdsUnits() {
    return path.endsWith("/units.yaml");
  }

  boolean holdsPersonal() {
    return path.endsWith("/personal.yaml");
  }

  private static ContractFile of(String path, byte[] content, boolean shipped) {
    String text = new String(content, StandardCharsets.UTF_8);
    return new ContractFile(
        path, text.startsWith("\uFEFF") ? text.substring(1) : text, digest(content), shipped);
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Stream<ContractFile> directlyIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(ContractFile::isYaml).sorted().map(ContractFile::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the contracts in " + folder, e);
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yaml") || name.endsWith(".yml"));
  }

  private static ContractFile read(Path file) {
    String text = OwnFile.text(file);
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return of(file.toString().replace('\\', '/'), content, false);
  }

  private static byte[] resource(String name) {
    try (InputStream stream = ContractFile.class.getResourceAsStream(ROOT + name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its contract " + ROOT + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
