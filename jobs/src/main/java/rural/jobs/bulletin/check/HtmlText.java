package rural.jobs.bulletin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import rural.jobs.bulletin.page.WellFormed;

/**
 * What a reader reads in an HTML page that is well-formed XML.
 *
 * @param text every piece on a line of its own
 * @param figures what is marked with a source, in the order of the page
 */
record HtmlText(String text, List<Marked> figures) {

  private static final Set<String> UNSEEN = Set.of("head", "style", "title", "desc");

  /** A figure of the page. */
  record Marked(String source, String text) {}

  static HtmlText of(String html) {
    StringBuilder text = new StringBuilder();
    List<Marked> figures = new ArrayList<>();
    read(WellFormed.document(html).getDocumentElement(), text, figures);
    return new HtmlText(text.toString(), List.copyOf(figures));
  }

  private static void read(Element element, StringBuilder text, List<Marked> figures) {
    if (UNSEEN.contains(element.getTagName())) {
      return;
    }
    String source = element.getAttribute("data-figure");
    if (!source.isEmpty()) {
      figures.add(new Marked(source, element.getTextContent()));
    }
    boolean isInline = Set.of("span", "strong", "small").contains(element.getTagName());
    text.append(isInline ? "" : "\n");
    for (Node one = element.getFirstChild(); one != null; one = one.getNextSibling()) {
      if (one instanceof Text words) {
        text.append(words.getData());
      } else if (one instanceof Element child) {
        read(child, text, figures);
      }
    }
    text.append(isInline ? "" : "\n");
  }
}
