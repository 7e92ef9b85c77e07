package rural.jobs.receive.reading.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An opened package; its parts are found by what they are related to, not by their names. */
public final class XlsxPackage implements Closeable {

  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new HashMap<>();
  private final long mostHeld;

  private XlsxPackage(ZipFile zip, long mostHeld) {
    this.zip = zip;
    this.mostHeld = mostHeld;
    zip.stream().forEach(entry -> parts.putIfAbsent(normal(entry.getName()), entry));
  }

  /**
   * @param mostHeld bytes of a part that is kept in memory, as all are but sheets
   */
  public static XlsxPackage open(Path file, long mostHeld) throws IOException {
    return new XlsxPackage(new ZipFile(file.toFile()), mostHeld);
  }

  /** What a part is related to: its kind, such as {@code worksheet}, and its name. */
  record Relation(String kind, String target) {}

  /** The part that a package is about; empty where it is no workbook. */
  Optional<String> workbook() throws IOException {
    return relations("").values().stream()
        .filter(relation -> relation.kind().equals("officeDocument"))
        .map(Relation::target)
        .findFirst()
        .or(() -> Optional.of("xl/workbook.xml"))
        .filter(this::has);
  }

  boolean has(String part) {
    return parts.containsKey(normal(part));
  }

  /** Whether a part is missing or has no bytes, as some programs write their styles. */
  boolean isEmpty(String part) {
    return !has(part) || parts.get(normal(part)).getSize() == 0;
  }

  InputStream open(String part) throws IOException {
    ZipEntry entry = parts.get(normal(part));
    if (entry == null) {
      throw new XlsxException(part);
    }
    return zip.getInputStream(entry);
  }

  /** As {@link #open}, up to what may be kept in memory. */
  InputStream openHeld(String part) throws IOException {
    return new HeldPart(open(part), part, mostHeld);
  }

  /** The relations of a part by their ids; none where it has none. */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String relations = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> found = new HashMap<>();
    if (has(relations)) {
      Xml.each(
          this,
          relations,
          (xml, name) -> {
            String target = Xml.attribute(xml, "Target");
            String type = Xml.attribute(xml, "Type");
            if (name.equals("Relationship") && target != null && type != null) {
              found.put(
                  Xml.attribute(xml, "Id"),
                  new Relation(
                      type.substring(type.lastIndexOf('/') + 1),
                      resolve(part.substring(0, slash), target)));
            }
          });
    }
    return found;
  }

  private static String resolve(String folder, String target) {
    String joined = target.startsWith("/") ? target.substring(1) : folder + target;
    String normal = Path.of(joined.replace('\\', '/')).normalize().toString();
    return normal.replace('\\', '/');
  }

  /** Names of parts do not tell capitals from small letters. */
  private static String normal(String name) {
    String slashes = name.replace('\\', '/');
    return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
