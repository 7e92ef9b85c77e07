package rural.jobs.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * Text that people type, as statements: each ends with a semicolon outside of quotes.
 *
 * @param rest what is not ended yet
 */
public record Statements(List<String> whole, String rest) {

  public Statements {
    whole = List.copyOf(whole);
  }

  /** Blank statements are dropped, and what stands behind two dashes. */
  public static Statements of(String text) {
    List<String> whole = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isComment = quote == 0 && text.startsWith("--", i);
      if (isComment) {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
        current.append('\n');
      } else if (quote == 0 && c == ';') {
        add(whole, current);
      } else {
        quote = quote == 0 && isQuote(c) ? c : quote == c ? 0 : quote;
        current.append(c);
      }
    }
    return new Statements(whole, quote == 0 ? current.toString().strip() : current.toString());
  }

  /** All of it, where the last statement may lack its semicolon. */
  public List<String> all() {
    List<String> all = new ArrayList<>(whole);
    if (!rest.isBlank()) {
      all.add(rest.strip());
    }
    return all;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }

  private static void add(List<String> whole, StringBuilder current) {
    if (!current.toString().isBlank()) {
      whole.add(current.toString().strip());
    }
    current.setLength(0);
  }
}
