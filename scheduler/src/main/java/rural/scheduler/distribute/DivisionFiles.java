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
import rural.schemas.readers.Attachment;

/**
 * The files of one division in a sealed release. Nothing else of a release reaches a reader, and
 * nothing of it that is not what was sealed.
 *
 * @param digests file → SHA-256 in hex, as the list beside the files has it
 */
record DivisionFiles(Path folder, Language language, Map<String, String> digests) {

  static final String LIST = "bulletin.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  DivisionFiles {
    digests = Map.copyOf(digests);
  }

  /** Empty where the bulletin of the division has not been made in the language. */
  static Optional<DivisionFiles> in(Path folder, Language language) throws IOException {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return Optional.empty();
    }
    Map<String, String> digests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> one : JSON.readTree(list.toFile()).path("files").properties()) {
      digests.put(one.getKey(), one.getValue().asText());
    }
    return Optional.of(new DivisionFiles(folder, language, digests))
        .filter(files -> digests.containsKey(files.page()));
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

  /** The names of all pictures in the order of the list. */
  List<String> pictures() {
    return digests.keySet().stream().filter(name -> name.endsWith(".png")).sorted().toList();
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
    return language == Language.ZH ? name : name.substring(0, dot) + "-en" + name.substring(dot);
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
