package rural.jobs.bulletin.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.bulletin.SamplePages;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Writer;
import rural.schemas.contract.Language;
import rural.schemas.house.House;

class ScreenTest {

  private static final List<String> BROWSERS =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  @TempDir Path folder;

  @Test
  void nothingIsWiderThanAPhoneOrADesktop() throws Exception {
    Path browser = browser();
    for (Language language : Language.values()) {
      Paper paper = new Writer(House.DEFAULT, language).paper(SamplePages.page());
      String html = Html.of(paper, Sheet.SCREEN, "");
      for (int width : List.of(360, 390, 1280)) {
        assertThat(scrollWidth(browser, html, width))
            .as("%s at %d px", language, width)
            .isEqualTo(width);
      }
    }
  }

  @Test
  void namesAndFiguresStayWholeOnPaper() {
    Paper paper = new Writer(House.DEFAULT, Language.ZH).paper(SamplePages.page());
    assertThat(Html.of(paper, Sheet.PAPER, ""))
        .contains("<th scope=\"row\" class=\"short\">畲垚镇</th>")
        .doesNotContain("class=\"n long", "class=\"w long");
    assertThat(Sheet.PAPER.css()).contains("th, td { word-wrap: normal; }");
  }

  @Test
  void everyTextCanBeReadOnItsGroundInTheLightAndInTheDark() {
    String css = Sheet.SCREEN.css();
    int dark = css.indexOf("prefers-color-scheme: dark");
    Map<String, String> light = colours(css.substring(0, dark));
    Map<String, String> inTheDark = new HashMap<>(light);
    inTheDark.putAll(colours(css.substring(dark)));
    for (Map<String, String> scheme : List.of(light, inTheDark)) {
      for (String text : List.of("ink", "muted", "red", "green", "yellow", "warn", "main")) {
        assertContrast(scheme, text, "ground");
      }
      assertContrast(scheme, "ink", "band");
      // The cells of the map of completeness.
      assertContrast(scheme, "ink", "rule");
      assertContrast(scheme, "ink", "soft");
      assertContrast(scheme, "ground", "main");
    }
  }

  @Test
  void aPageNeedsNothingBesideItAndNoScript() {
    Paper paper = new Writer(House.DEFAULT, Language.ZH).paper(SamplePages.page());
    String html = Html.of(paper, Sheet.SCREEN, "");
    assertThat(html.replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "<script", "<link", "@import", "url(");
    assertThat(html).contains("东&lt;镇&gt;").doesNotContain("东<镇>");
    assertThat(WellFormed.document(html).getElementsByTagName("svg").getLength()).isEqualTo(5);
  }

  /** A page in a frame of a width, since a browser's own window has a least one. */
  private int scrollWidth(Path browser, String html, int width)
      throws IOException, InterruptedException {
    String escaped = html.replace("&", "&amp;").replace("\"", "&quot;");
    Path outer = folder.resolve("outer.html");
    Files.writeString(
        outer,
        """
        <!DOCTYPE html><title>-</title>
        <iframe width="%d" height="700" style="border:0" srcdoc="%s"></iframe>
        <script>addEventListener("load", () => {
          document.title = "width " + frames[0].document.documentElement.scrollWidth;
        });</script>
        """
            .formatted(width, escaped));
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1400,900",
                "--dump-dom",
                outer.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String dom = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    Matcher found = Pattern.compile("<title>width (\\d+)</title>").matcher(dom);
    assertThat(found.find()).as("the browser measured the page").isTrue();
    return Integer.parseInt(found.group(1));
  }

  private static Path browser() {
    var found = BROWSERS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      assertThat(found).as("chromium (apt-get install chromium)").isPresent();
    }
    assumeTrue(found.isPresent(), "no chromium here: apt-get install chromium");
    return found.orElseThrow();
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher found = Pattern.compile("--(\\w+): (#[0-9a-f]{6});").matcher(css);
    while (found.find()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static void assertContrast(Map<String, String> scheme, String text, String ground) {
    double one = luminance(scheme.get(text));
    double other = luminance(scheme.get(ground));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertThat(contrast).as("%s on %s", text, ground).isGreaterThanOrEqualTo(4.5);
  }

  /** Relative luminance as WCAG 2 defines it. */
  private static double luminance(String colour) {
    double[] shares =
        Stream.of(1, 3, 5)
            .mapToDouble(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
            .map(share -> share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2];
  }
}
