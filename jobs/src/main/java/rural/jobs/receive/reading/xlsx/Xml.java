package rural.jobs.receive.reading.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the XML of a part; neither document types nor anything outside it is looked at. */
final class Xml {

  private static final XMLInputFactory FACTORY = factory();

  private Xml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  static XMLStreamReader open(InputStream in) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(in);
  }

  /** What is done at the start of each element. */
  interface Visit {
    void element(XMLStreamReader xml, String name) throws XMLStreamException, IOException;
  }

  static void each(XlsxPackage from, String part, Visit visit) throws IOException {
    try (InputStream in = from.open(part)) {
      XMLStreamReader xml = open(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          visit.element(xml, xml.getLocalName());
        }
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new XlsxException(part, e);
    }
  }

  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)
          && (xml.getAttributePrefix(i) == null || xml.getAttributePrefix(i).isEmpty())) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  static int number(String value, int otherwise) {
    return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
  }
}
