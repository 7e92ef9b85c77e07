package rural.schemas.personal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rural.schemas.contract.Text;

/** The titles and labels that say that something is about a person, by kind. */
public record PersonalTitles(List<Kind> kinds) {

  public static final PersonalTitles NONE = new PersonalTitles(List.of());

  /** Not of a title: blanks, invisible characters, marks, and a number that counts columns. */
  private static final Pattern DECORATION =
      Pattern.compile("[\\s\\p{Z}\\p{C}*:._/-]+|[0-9一二三四五六七八九十]+$");

  private static final Pattern BRACKET = Pattern.compile("\\([^()]*\\)");

  /** A number of persons or telephones is a quantity. */
  private static final Pattern QUANTITY = Pattern.compile(".*(?:数|数量|人次|户次|率|比例|占比|合计)");

  /**
   * @param whole titles that are personal as they stand, and are harmless as a part of others
   * @param ending last words of personal titles
   * @param containing words that make any title personal
   */
  public record Kind(
      String id, Text title, Set<String> whole, List<String> ending, List<String> containing) {

    public Kind {
      whole = Set.copyOf(normal(List.copyOf(whole)));
      ending = normal(ending);
      containing = normal(containing);
    }

    private static List<String> normal(List<String> words) {
      return words.stream().map(PersonalTitles::normal).toList();
    }
  }

  public PersonalTitles {
    kinds = List.copyOf(kinds);
  }

  /** The kind of data below a title; empty where the title names no person's. */
  public Optional<Kind> kind(String title) {
    String folded = fold(title);
    String bare = normal(BRACKET.matcher(folded).replaceAll(""));
    String normal = normal(folded);
    if (normal.isEmpty() || QUANTITY.matcher(bare).matches()) {
      return Optional.empty();
    }
    return kinds.stream().filter(one -> is(one, bare) || is(one, normal)).findFirst();
  }

  public boolean isPersonal(String title) {
    return kind(title).isPresent();
  }

  private static boolean is(Kind kind, String title) {
    return kind.whole().contains(title)
        || kind.ending().stream().anyMatch(title::endsWith)
        || kind.containing().stream().anyMatch(title::contains);
  }

  /** A text up to the first word that begins something about a person. */
  public String before(String text) {
    String folded = fold(text).toLowerCase(Locale.ROOT);
    for (String mask : PersonalNumbers.WORDS) {
      folded = folded.replace(mask, "_".repeat(mask.length()));
    }
    int end = text.length();
    for (Kind kind : kinds) {
      end = first(kind.containing(), folded, first(kind.ending(), folded, end));
    }
    return end == text.length()
        ? text
        : text.substring(0, end).replaceFirst("(?:[\\s\\p{Z}(（,，、;；]|联系|联络)++$", "");
  }

  private static int first(List<String> words, String text, int end) {
    int first = end;
    for (String word : words) {
      int at = text.indexOf(word);
      first = at >= 0 && at < first ? at : first;
    }
    return first;
  }

  private static String normal(String title) {
    return DECORATION.matcher(fold(title).toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String fold(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = chars[i] >= '！' && chars[i] <= '～' ? (char) (chars[i] - 0xfee0) : chars[i];
    }
    return new String(chars);
  }
}
