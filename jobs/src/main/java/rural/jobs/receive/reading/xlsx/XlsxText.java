package rural.jobs.receive.reading.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Texts of a package: characters that XML cannot hold are written {@code _x000D_}. */
final class XlsxText {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private XlsxText() {}

  static String decode(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    Matcher escaped = ESCAPED.matcher(text);
    return escaped.replaceAll(
        match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /**
   * The text of the element that has just begun, to its end: its runs one after the other, without
   * what is there to be read aloud (the phonetic hints of East Asian texts).
   */
  static String rich(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth += rich(xml, text);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return decode(text.toString());
  }

  /** How much deeper the reader is afterwards. */
  private static int rich(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "t" -> {
        text.append(Xml.text(xml));
        return 0;
      }
      case "rPh" -> {
        skip(xml);
        return 0;
      }
      default -> {
        return 1;
      }
    }
  }

  /** Goes to the end of the element that has just begun. */
  static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth +=
          event == XMLStreamConstants.START_ELEMENT
              ? 1
              : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
  }
}
