package rural.scheduler.distribute;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page that is to stand in an e-mail: its title, its words, and itself with a notice on top. */
record PageText(String html) {

  private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
  private static final Pattern BODY = Pattern.compile("<body[^>]*>");
  private static final Pattern PICTURE = Pattern.compile("<svg\\b.*?</svg>", Pattern.DOTALL);
  private static final Pattern NO_WORDS =
      Pattern.compile("<(style|script|head|svg)\\b.*?</\\1>", Pattern.DOTALL);

  /** What the page calls itself. */
  String title() {
    Matcher title = TITLE.matcher(html);
    return title.find() ? unescaped(title.group(1)).strip() : "";
  }

  /** Its words, a line for each part. */
  String plain() {
    String words = NO_WORDS.matcher(html).replaceAll("");
    return unescaped(
            words
                .replaceAll("</(p|h[1-6]|li|tr|div|section|caption)>|<br\\s*/?>", "\n")
                .replaceAll("</t[dh]>", "  ")
                .replaceAll("<[^>]*>", ""))
        .replaceAll("[ \\t]+\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  /** The page below a notice. */
  String below(List<String> notice) {
    Matcher body = BODY.matcher(html);
    return notice.isEmpty() || !body.find()
        ? html
        : html.substring(0, body.end()) + box(notice) + html.substring(body.end());
  }

  /** A page of its own for a notice. */
  static String alone(String title, List<String> notice) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>"
        + escaped(title)
        + "</title></head><body>"
        + box(notice)
        + "</body></html>";
  }

  /**
   * The page with its pictures as pictures of the e-mail: few readers of e-mail show SVG.
   *
   * @param names of as many pictures as the page has, in its order; else the page says where they
   *     are
   */
  String withPictures(List<String> names, String elsewhere) {
    Matcher pictures = PICTURE.matcher(html);
    long count = PICTURE.matcher(html).results().count();
    StringBuilder page = new StringBuilder();
    for (int i = 0; pictures.find(); i++) {
      String instead =
          count == names.size()
              ? "<img src=\"cid:"
                  + names.get(i)
                  + "\" alt=\""
                  + described(pictures.group())
                  + "\" style=\"max-width:100%;height:auto\">"
              : "<p><small>" + escaped(elsewhere) + "</small></p>";
      pictures.appendReplacement(page, Matcher.quoteReplacement(instead));
    }
    return pictures.appendTail(page).toString();
  }

  /** The description that the picture brings, which is escaped already. */
  private static String described(String svg) {
    Matcher told = Pattern.compile("<title[^>]*>([^<]*)</title>").matcher(svg);
    return told.find() ? told.group(1).strip() : "";
  }

  private static String box(List<String> notice) {
    StringBuilder box =
        new StringBuilder(
            "<div style=\"border:2px solid #b00020;padding:8px 16px;margin:8px;color:#b00020;"
                + "background:#ffffff\">");
    notice.forEach(line -> box.append("<p>").append(escaped(line)).append("</p>"));
    return box.append("</div>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&nbsp;", " ")
        .replace("&#160;", " ")
        .replace("&amp;", "&");
  }
}
