package rural.schemas.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.schemas.contract.Text;

/**
 * How an office's documents look; what nobody else can know is blank by default. Patterns may use
 * {@link #PLACEHOLDERS}.
 *
 * @param office who issues them, at the head
 * @param title pattern of the title
 * @param number pattern of the document's number
 * @param to to whom the official document is addressed; empty text = nobody in particular
 * @param copyTo who else gets it, at its end; empty text = nobody
 * @param signature who signs, at the foot
 * @param logo picture at the head; PNG or JPEG
 * @param decimals of percentages and points; empty = those of each indicator
 * @param replyDays days after issue by which those named in a bulletin have to answer
 * @param fonts files that the PDF is set in instead of the machine's
 */
public record House(
    Text office,
    Text title,
    Text number,
    Text to,
    Text copyTo,
    Text signature,
    Optional<Path> logo,
    Optional<Integer> decimals,
    int replyDays,
    Fonts fonts) {

  public static final List<String> PLACEHOLDERS = List.of("year", "quarter", "division", "release");

  private static final Text NOT_SAID = new Text("", "");

  /** Who issues and signs, and under which number, only an office can say: left blank. */
  public static final House DEFAULT =
      new House(
          NOT_SAID,
          new Text(
              "关于{division}{year}年第{quarter}季度农村人居环境整治工作情况的通报",
              "Rural living environment of {division}: bulletin for the {quarter} quarter of"
                  + " {year}"),
          NOT_SAID,
          new Text("各有关单位", "To all concerned"),
          NOT_SAID,
          NOT_SAID,
          Optional.empty(),
          Optional.empty(),
          10,
          new Fonts(Optional.empty(), Optional.empty()));

  /**
   * @param text a TTF with Chinese characters
   * @param latin a TTF with digits and Latin letters
   */
  public record Fonts(Optional<Path> text, Optional<Path> latin) {}

  /** A pattern with its placeholders filled in. */
  public static Text filled(Text pattern, Map<String, String> values) {
    String zh = pattern.zh();
    String en = pattern.en();
    for (Map.Entry<String, String> one : values.entrySet()) {
      zh = zh.replace("{" + one.getKey() + "}", one.getValue());
      en = en.replace("{" + one.getKey() + "}", one.getValue());
    }
    return new Text(zh, en);
  }
}
