package rural.schemas.house;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.Nearest;
import rural.schemas.yaml.OwnFile;
import rural.schemas.yaml.Problems;

/** Reads {@code <home>/house.yaml}; what it does not say keeps its default. */
public final class HouseReader {

  private static final List<String> KEYS =
      List.of(
          "office",
          "title",
          "number",
          "to",
          "copy_to",
          "signature",
          "logo",
          "decimals",
          "reply_days",
          "fonts");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");
  private static final List<String> PICTURES = List.of(".png", ".jpg", ".jpeg");
  private static final int MOST_DECIMALS = 4;
  private static final int MOST_DAYS = 365;

  private final Home home;
  private final Problems problems = new Problems();

  private HouseReader(Home home) {
    this.home = home;
  }

  /**
   * The house style of a home; {@link House#DEFAULT} where it has no file.
   *
   * @throws HouseException listing every problem in the file
   */
  public static House at(Home home) {
    if (!Files.exists(home.house())) {
      return House.DEFAULT;
    }
    HouseReader reader = new HouseReader(home);
    House house = reader.read(OwnFile.text(home.house()));
    if (!reader.problems.none()) {
      throw new HouseException(reader.problems.all());
    }
    return house;
  }

  private House read(String text) {
    if (text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))) {
      return House.DEFAULT;
    }
    return Branch.of(home.house().toString(), text, problems)
        .map(this::house)
        .orElse(House.DEFAULT);
  }

  private House house(Branch root) {
    root.allowing(KEYS);
    House usual = House.DEFAULT;
    Text office = said(root, "office", usual.office());
    return new House(
        office,
        pattern(root, "title", usual.title()),
        pattern(root, "number", usual.number()),
        said(root, "to", usual.to()),
        said(root, "copy_to", usual.copyTo()),
        said(root, "signature", office),
        file(root, "logo", PICTURES),
        whole(root, "decimals", 0, MOST_DECIMALS),
        whole(root, "reply_days", 1, MOST_DAYS).orElse(usual.replyDays()),
        root.child("fonts").map(this::fonts).orElse(usual.fonts()));
  }

  private House.Fonts fonts(Branch at) {
    at.allowing(List.of("text", "latin"));
    return new House.Fonts(file(at, "text", List.of(".ttf")), file(at, "latin", List.of(".ttf")));
  }

  /** One text for both languages, or a text for each. */
  private static Text said(Branch at, String key, Text usual) {
    if (!at.isMapping(key)) {
      return at.optionalText(key).map(text -> new Text(text, text)).orElse(usual);
    }
    Branch each = at.child(key).orElseThrow().allowing(List.of("zh", "en"));
    return new Text(
        each.optionalText("zh").orElse(usual.zh()), each.optionalText("en").orElse(usual.en()));
  }

  private static Text pattern(Branch at, String key, Text usual) {
    Text pattern = said(at, key, usual);
    PLACEHOLDER
        .matcher(pattern.zh() + pattern.en())
        .results()
        .map(found -> found.group(1))
        .distinct()
        .filter(word -> !House.PLACEHOLDERS.contains(word))
        .forEach(
            word ->
                at.problem(
                    key,
                    new Text("不认识的占位符“{0}”{1}", "Unknown placeholder '{0}'{1}")
                        .with("{" + word + "}", Nearest.hints(word, House.PLACEHOLDERS))));
    return pattern;
  }

  /** A file of the home, or anywhere by its full path. */
  private Optional<Path> file(Branch at, String key, List<String> endings) {
    Optional<Path> file = at.optionalText(key).map(home.root()::resolve);
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      at.problem(key, new Text("没有这个文件：{0}", "There is no file {0}").with(file.get()));
    } else if (file.isPresent() && endings.stream().noneMatch(ending(file.get())::equals)) {
      at.problem(
          key,
          new Text("应为 {0} 文件，现为 {1}", "Expected a file of {0}, found {1}")
              .with(String.join(", ", endings), file.get().getFileName()));
    }
    return file;
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(Math.max(0, name.lastIndexOf('.')));
  }

  private static Optional<Integer> whole(Branch at, String key, int least, int most) {
    Optional<BigDecimal> number = at.number(key);
    boolean fits =
        number
            .filter(one -> one.stripTrailingZeros().scale() <= 0)
            .filter(one -> one.compareTo(BigDecimal.valueOf(least)) >= 0)
            .filter(one -> one.compareTo(BigDecimal.valueOf(most)) <= 0)
            .isPresent();
    if (number.isPresent() && !fits) {
      at.problem(
          key,
          new Text("应为 {0} 到 {1} 的整数，现为 {2}", "Expected a whole number from {0} to {1}, found {2}")
              .with(least, most, number.get().toPlainString()));
    }
    return fits ? number.map(BigDecimal::intValueExact) : Optional.empty();
  }
}
