package rural.jobs.receive.reading.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which part of an xlsx package holds which sheet. */
final class XlsxParts {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private XlsxParts() {}

  /** The name of a sheet's part; empty where the package does not say. */
  static String sheetPart(ZipFile zip, String sheet) throws IOException {
    Map<String, String> ids = new HashMap<>();
    Map<String, String> targets = new HashMap<>();
    each(
        zip,
        "xl/workbook.xml",
        "sheet",
        (xml, name) -> ids.put(xml.getAttributeValue(null, "name"), relation(xml)));
    each(
        zip,
        "xl/_rels/workbook.xml.rels",
        "Relationship",
        (xml, name) ->
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
    String target = targets.getOrDefault(ids.get(sheet), "");
    return target.startsWith("/") ? target.substring(1) : target.isEmpty() ? "" : "xl/" + target;
  }

  private static String relation(XMLStreamReader xml) {
    String id = xml.getAttributeValue(RELATIONS, "id");
    for (int i = 0; id == null && i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id")) {
        id = xml.getAttributeValue(i);
      }
    }
    return id;
  }

  private static void each(
      ZipFile zip, String part, String element, BiConsumer<XMLStreamReader, String> visit)
      throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      XMLStreamReader xml = safeFactory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals(element)) {
          visit.accept(xml, element);
        }
      }
    } catch (XMLStreamException e) {
      throw new java.util.zip.ZipException(part);
    }
  }

  /** Neither document types nor anything outside the document: a sender's file is not trusted. */
  private static XMLInputFactory safeFactory() {
    XMLInputFactory factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
