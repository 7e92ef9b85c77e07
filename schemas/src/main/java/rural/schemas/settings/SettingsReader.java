package rural.schemas.settings;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.yaml.Branch;
import rural.schemas.yaml.OwnFile;
import rural.schemas.yaml.Problems;

/** Reads {@code <home>/settings.yaml}; what it does not say keeps its default. */
public final class SettingsReader {

  private static final List<String> KEYS =
      List.of(
          "release",
          "ranking",
          "lights",
          "parameters",
          "control",
          "reminders",
          "maintain",
          "composite",
          "lists",
          "receive",
          "sql",
          "registry",
          "forms",
          "escalations");
  private static final int LONGEST_CONTACT = 200;
  private static final int MOST_DAYS = 3650;
  private static final int MOST_UNITS = 1_000_000;
  private static final int LEAST_MEMORY = 10;
  private static final int MOST_MEMORY = 90;
  private static final BigDecimal HUNDRED = new BigDecimal("100");

  private final Problems problems = new Problems();

  private SettingsReader() {}

  /**
   * The settings of a home; {@link Settings#DEFAULT} where it has no file.
   *
   * @throws SettingsException listing every problem in the file
   * @throws rural.schemas.contract.ContractException where the file sets parameters, and the
   *     contracts that declare them cannot be read
   */
  public static Settings at(Home home) {
    return read(home, () -> ContractReader.at(home));
  }

  /** As {@link #at(Home)}, where the contracts have been read already. */
  public static Settings at(Home home, ContractBook book) {
    return read(home, () -> book);
  }

  private static Settings read(Home home, Supplier<ContractBook> book) {
    if (!Files.exists(home.settings())) {
      return Settings.DEFAULT;
    }
    String text = OwnFile.text(home.settings());
    SettingsReader reader = new SettingsReader();
    Settings settings =
        text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"))
            ? Settings.DEFAULT
            : Branch.of(home.settings().toString(), text, reader.problems)
                .map(root -> reader.settings(root, book))
                .orElse(Settings.DEFAULT);
    if (!reader.problems.none()) {
      throw new SettingsException(reader.problems.all());
    }
    return settings;
  }

  private Settings settings(Branch root, Supplier<ContractBook> book) {
    root.allowing(KEYS);
    Settings usual = Settings.DEFAULT;
    return new Settings(
        part(root, "release", ReleaseReader::read, usual.release()),
        part(root, "ranking", SettingsReader::ranking, usual.ranking()),
        part(root, "lights", SettingsReader::lights, usual.lights()),
        root.has("parameters") ? ParameterReader.read(root, book.get()) : usual.parameters(),
        part(root, "control", SettingsReader::control, usual.control()),
        part(root, "reminders", SettingsReader::reminders, usual.reminders()),
        part(root, "maintain", SettingsReader::maintain, usual.maintain()),
        part(root, "composite", at -> CompositeReader.read(at, book.get()), usual.composite()),
        part(root, "lists", SettingsReader::lists, usual.lists()),
        part(root, "receive", SettingsReader::receive, usual.receive()),
        part(root, "sql", SettingsReader::sql, usual.sql()),
        part(root, "registry", RegistryReader::read, usual.registry()),
        part(root, "forms", at -> FormsReader.read(at, book.get()), usual.forms()),
        part(root, "escalations", EscalationsReader::read, usual.escalations()));
  }

  private static <T> T part(Branch root, String key, Function<Branch, T> read, T usual) {
    return root.child(key).map(read).orElse(usual);
  }

  private static Settings.Ranking ranking(Branch at) {
    at.allowing(List.of("minimum_completeness"));
    return new Settings.Ranking(
        percent(at, "minimum_completeness")
            .orElse(Settings.DEFAULT.ranking().minimumCompleteness()));
  }

  private static Settings.Lights lights(Branch at) {
    at.allowing(List.of("yellow_from", "red_above"));
    Settings.Lights usual = Settings.DEFAULT.lights();
    BigDecimal yellow = percent(at, "yellow_from").orElse(usual.yellowFrom());
    BigDecimal red = percent(at, "red_above").orElse(usual.redAbove());
    if (yellow.compareTo(red) > 0) {
      at.problem(
          new Text(
                  "yellow_from {0} 大于 red_above {1}；请对调",
                  "yellow_from {0} is above red_above {1}; swap them")
              .with(yellow, red));
    }
    return new Settings.Lights(yellow, red);
  }

  private static Settings.Control control(Branch at) {
    at.allowing(List.of("url", "user", "password_file"));
    Optional<String> url = at.optionalText("url");
    if (url.isPresent()
        && !url.get().startsWith("jdbc:postgresql:")
        && !url.get().startsWith("jdbc:h2:")) {
      at.problem(
          "url",
          new Text(
                  "应为 jdbc:postgresql://主机/数据库 或 jdbc:h2:…，现为“{0}”",
                  "Expected jdbc:postgresql://host/database or jdbc:h2:…, found '{0}'")
              .with(url.get()));
    }
    return new Settings.Control(url, at.optionalText("user"), at.optionalText("password_file"));
  }

  private static Settings.Reminders reminders(Branch at) {
    at.allowing(List.of("deadline_days"));
    return new Settings.Reminders(days(at, "deadline_days"));
  }

  private static Settings.Maintain maintain(Branch at) {
    at.allowing(List.of("keep_days"));
    return new Settings.Maintain(
        days(at, "keep_days").orElse(Settings.DEFAULT.maintain().keepDays()));
  }

  private static Settings.Lists lists(Branch at) {
    at.allowing(
        List.of("length", "minimum_completeness", "minimum_households", "minimum_villages"));
    Settings.Lists usual = Settings.DEFAULT.lists();
    return new Settings.Lists(
        count(at, "length").orElse(usual.length()),
        percent(at, "minimum_completeness").orElse(usual.minimumCompleteness()),
        count(at, "minimum_households").orElse(usual.minimumHouseholds()),
        count(at, "minimum_villages").orElse(usual.minimumVillages()));
  }

  private static Settings.Receive receive(Branch at) {
    at.allowing(List.of("seconds_per_file", "megabytes_per_file", "contact"));
    Settings.Receive usual = Settings.DEFAULT.receive();
    return new Settings.Receive(
        count(at, "seconds_per_file").orElse(usual.secondsPerFile()),
        count(at, "megabytes_per_file").orElse(usual.megabytesPerFile()),
        contact(at));
  }

  /** One line of a receipt. */
  private static Optional<String> contact(Branch at) {
    Optional<String> contact = at.optionalText("contact");
    boolean isLine =
        contact.stream()
            .allMatch(text -> text.length() <= LONGEST_CONTACT && text.lines().count() == 1);
    if (!isLine) {
      at.problem(
          "contact",
          new Text(
                  "要写一行，1 到 {0} 个字，如“王芳 0531-5550102”",
                  "Expected one line of 1 to {0} characters, such as '王芳 0531-5550102'")
              .with(LONGEST_CONTACT));
    }
    return contact;
  }

  private static Settings.Sql sql(Branch at) {
    at.allowing(List.of("max_seconds", "max_rows", "max_memory_percent"));
    Settings.Sql usual = Settings.DEFAULT.sql();
    return new Settings.Sql(
        count(at, "max_seconds").orElse(usual.maxSeconds()),
        count(at, "max_rows").orElse(usual.maxRows()),
        whole(at, "max_memory_percent", LEAST_MEMORY, MOST_MEMORY)
            .orElse(usual.maxMemoryPercent()));
  }

  private static Optional<Integer> count(Branch at, String key) {
    return whole(at, key, 1, MOST_UNITS);
  }

  static Optional<Integer> whole(Branch at, String key, int least, int most) {
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
          new Text("应为 {0} 到 {1} 的整数；现为 {2}", "Expected a whole number from {0} to {1}, found {2}")
              .with(least, most, number.get().toPlainString()));
    }
    return fits ? number.map(BigDecimal::intValueExact) : Optional.empty();
  }

  /** A whole number of days, from 1 to ten years. */
  static Optional<Integer> days(Branch at, String key) {
    Optional<BigDecimal> number = at.number(key);
    if (number.isPresent() && !isWholeDays(number.get())) {
      at.problem(
          key,
          new Text("应为 1 到 {0} 的整数，单位天；现为 {1}", "Expected whole days from 1 to {0}, found {1}")
              .with(MOST_DAYS, number.get().toPlainString()));
      return Optional.empty();
    }
    return number.map(BigDecimal::intValueExact);
  }

  private static boolean isWholeDays(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.ONE) >= 0
        && number.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0;
  }

  /** A number from 0 to 100: percent, or percentage points. */
  static Optional<BigDecimal> percent(Branch at, String key) {
    Optional<BigDecimal> number = at.number(key);
    if (number.isPresent() && (number.get().signum() < 0 || number.get().compareTo(HUNDRED) > 0)) {
      at.problem(
          key,
          new Text("应为 0 到 100 的数，单位 %；现为 {0}", "Expected a number from 0 to 100, in %; found {0}")
              .with(number.get()));
    }
    return number;
  }
}
