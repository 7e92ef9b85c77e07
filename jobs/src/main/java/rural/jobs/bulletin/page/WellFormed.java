package rural.jobs.bulletin.page;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Our pages read as XML. */
public final class WellFormed {

  private WellFormed() {}

  /**
   * @throws IllegalStateException where the page is not well-formed
   */
  public static Document document(String html) {
    try {
      // Java's own: to look for another one would search the whole class path for every page.
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException("The page is not well-formed", e);
    }
  }
}
