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

  /** Beyond what a cell can hold, so that the cell can still be named. */
  private static final int LONGEST_TEXT = 1 << 20;

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
    try (InputStream in = from.openHeld(part)) {
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

  /** The text of the element that has just begun, to its end; no cell holds more. */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        throw new XMLStreamException("A text holds an element");
      }
      if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
        text.append(xml.getText());
      }
      if (text.length() > LONGEST_TEXT) {
        throw new XMLStreamException("A text has more than " + LONGEST_TEXT + " characters");
      }
    }
    return text.toString();
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  /** Of an element that is there, which need not say so. */
  static boolean isOn(String value) {
    return value == null || isTrue(value);
  }

  static int number(String value, int otherwise) {
    return value == null || value.isBlank() ? otherwise : Integer.parseInt(value.strip());
  }
}
