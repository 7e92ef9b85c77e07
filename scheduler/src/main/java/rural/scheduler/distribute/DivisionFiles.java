package rural.scheduler.distribute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Language;
import rural.schemas.place.DivisionCode;
import rural.schemas.readers.Attachment;
import rural.schemas.text.DamagedException;

/**
 * The files of one division in a sealed release. Nothing else of a release reaches a reader, and
 * nothing of it that is not what was sealed.
 *
 * @param digests file → SHA-256 in hex, as the lists beside the files have it
 */
record DivisionFiles(Path folder, Language language, Map<String, String> digests) {

  static final String LIST = "bulletin.json";
  private static final String MANIFEST = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  DivisionFiles {
    digests = Map.copyOf(digests);
  }

  /**
   * The files of a division: those of the release itself where it is the root, else of its own
   * folder; empty where its bulletin has not been made in the language.
   */
  static Optional<DivisionFiles> of(Path release, DivisionCode division, Language language)
      throws IOException {
    boolean isRoot = division(release).filter(division.digits()::equals).isPresent();
    Path folder = isRoot ? release : release.resolve("divisions").resolve(division.digits());
    if (!Files.exists(folder.resolve(LIST))) {
      return Optional.empty();
    }
    Map<String, String> digests = new LinkedHashMap<>();
    if (isRoot) {
      digests.putAll(listed(folder.resolve(MANIFEST)));
    }
    digests.putAll(listed(folder.resolve(LIST)));
    return Optional.of(new DivisionFiles(folder, language, digests))
        .filter(files -> files.has(files.page()));
  }

  /** The division whose bulletin lies in the folder of the release. */
  private static Optional<String> division(Path release) throws IOException {
    Path list = release.resolve(LIST);
    return Files.exists(list)
        ? Optional.of(tree(list).path("division").asText())
        : Optional.empty();
  }

  private static Map<String, String> listed(Path list) throws IOException {
    Map<String, String> digests = new LinkedHashMap<>();
    if (Files.exists(list)) {
      for (JsonNode one : tree(list).path("files")) {
        digests.put(one.path("name").asText(), one.path("sha256").asText());
      }
    }
    return digests;
  }

  private static JsonNode tree(Path list) {
    return DamagedException.reading(list, () -> JSON.readTree(list.toFile()));
  }

  /** The name of the page. */
  String page() {
    return localized("bulletin.html");
  }

  /** The name of the bulletin as plain text. */
  String plain() {
    return localized("bulletin.txt");
  }

  /** The names of what is asked for, as far as it was made. */
  List<String> attachments(List<Attachment> wanted) {
    return wanted.stream()
        .map(one -> one == Attachment.XLSX ? one.file() : localized(one.file()))
        .filter(digests::containsKey)
        .toList();
  }

  /** The names of the pictures of the page, in its order. */
  List<String> pictures() {
    String pattern = "picture-\\d+" + (language == Language.ZH ? "" : "\\.en") + "\\.png";
    return digests.keySet().stream().filter(name -> name.matches(pattern)).sorted().toList();
  }

  /**
   * What is in a file.
   *
   * @throws AlteredException where it is not what was sealed
   */
  byte[] bytes(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(name));
    if (!sha256(bytes).equals(digests.get(name))) {
      throw new AlteredException(folder.resolve(name));
    }
    return bytes;
  }

  String text(String name) throws IOException {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return digests.containsKey(name);
  }

  private String localized(String name) {
    int dot = name.lastIndexOf('.');
    return language == Language.ZH ? name : name.substring(0, dot) + ".en" + name.substring(dot);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no SHA-256", e);
    }
  }

  /** A file has been changed since it was sealed. */
  static final class AlteredException extends IOException {

    private static final long serialVersionUID = 1L;

    AlteredException(Path file) {
      super(file + " is not what was sealed; make it again: ./rural bulletin");
    }
  }
}
