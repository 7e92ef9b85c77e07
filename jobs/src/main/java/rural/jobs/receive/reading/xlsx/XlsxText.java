package rural.jobs.receive.reading.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rural.jobs.receive.reading.format.SeenText;

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
   * The text of the element that has just begun, to its end: its runs one after the other as they
   * are seen, without what is there to be read aloud (the phonetic hints of East Asian texts).
   */
  static String rich(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    Run run = new Run();
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth += rich(xml, run, text);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return decode(text.toString());
  }

  /** How the letters of a run look. */
  private static final class Run {
    private boolean isCrossedOut;
    private boolean isRaised;
  }

  /** How much deeper the reader is afterwards. */
  private static int rich(XMLStreamReader xml, Run run, StringBuilder text)
      throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "t" -> {
        String read = Xml.text(xml);
        String raised = run.isRaised ? SeenText.raised(read, text) : read;
        text.append(run.isCrossedOut ? SeenText.crossedOut(raised) : raised);
        return 0;
      }
      case "rPh" -> {
        skip(xml);
        return 0;
      }
      case "r" -> {
        run.isCrossedOut = false;
        run.isRaised = false;
      }
      case "strike" -> run.isCrossedOut = Xml.isOn(Xml.attribute(xml, "val"));
      case "vertAlign" -> run.isRaised = "superscript".equals(Xml.attribute(xml, "val"));
      default -> {}
    }
    return 1;
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
