package rural.jobs.dictionary;

import rural.schemas.contract.Text;

/** Pieces of the page. */
final class Html {

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Both languages; the page shows the one that is chosen. */
  static String both(String zh, String en) {
    return "<span class=\"zh\" lang=\"zh\">%s</span><span class=\"en\" lang=\"en\">%s</span>"
        .formatted(escaped(zh), escaped(en));
  }

  static String both(Text text) {
    return both(text.zh(), text.en());
  }

  static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  static String link(String to, String inside) {
    return "<a href=\"#%s\">%s</a>".formatted(escaped(to), inside);
  }

  static String tag(String inside) {
    return "<span class=\"tag\">" + inside + "</span>";
  }

  /** A row of a table of facts: what, and what is said of it. */
  static String fact(String zh, String en, String inside) {
    return "<dt>%s</dt><dd>%s</dd>".formatted(both(zh, en), inside);
  }

  /** What the search finds: its place, its head, and what opens below it. */
  static String entry(String id, String head, String body) {
    return "<details class=\"entry\" id=\"%s\"><summary>%s</summary><div class=\"body\">%s</div></details>%n"
        .formatted(escaped(id), head, body);
  }
}
