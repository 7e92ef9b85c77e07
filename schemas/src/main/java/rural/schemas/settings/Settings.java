package rural.schemas.settings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.DecimalSign;
import rural.schemas.place.Level;

/**
 * What the owner of a home may choose, read from {@code <home>/settings.yaml}; every value has a
 * default that works.
 *
 * @param parameters contract parameter → province code (or {@code default}) → value
 */
public record Settings(
    Release release,
    Ranking ranking,
    Lights lights,
    Map<String, Map<String, BigDecimal>> parameters,
    Control control,
    Reminders reminders,
    Maintain maintain,
    Composite composite,
    Lists lists,
    Receive receive,
    Sql sql,
    Registry registry,
    Forms forms,
    Escalations escalations) {

  public static final Settings DEFAULT =
      new Settings(
          new Release(
              new BigDecimal("90"), Optional.empty(), Optional.empty(), new BigDecimal("1.5")),
          new Ranking(new BigDecimal("95")),
          new Lights(new BigDecimal("10"), new BigDecimal("30")),
          Map.of(),
          new Control(Optional.empty(), Optional.empty(), Optional.empty()),
          new Reminders(Optional.empty()),
          new Maintain(30),
          new Composite(
              Map.of(
                  "garbage", "garbage.village_coverage",
                  "toilet", "toilet.sanitary_coverage",
                  "sewage", "sewage.village_treatment",
                  "straw", "straw.utilization")),
          new Lists(10, new BigDecimal("95"), 100, 5),
          new Receive(60, 512, Optional.empty()),
          new Sql(600, 1_000_000, 70),
          new Registry(Level.PROVINCE, true),
          new Forms(Set.of(), List.of(), Map.of()),
          Escalations.DEFAULT);

  public Settings {
    parameters = Map.copyOf(parameters);
  }

  /**
   * The gates of a release.
   *
   * @param minimumCompleteness % of the expected villages that must have reported each village form
   * @param largestRevisionPp percentage points by which a figure may differ from the last release
   *     of the quarter before somebody has to approve it; empty = any
   * @param publishedAfterDays days after a quarter's end on which its figures are published, as the
   *     release before announces it; empty = nothing is announced
   * @param seriesBreak how many times an earlier denominator one may be, or what part of it, before
   *     the two are not compared and somebody has to approve it
   */
  public record Release(
      BigDecimal minimumCompleteness,
      Optional<BigDecimal> largestRevisionPp,
      Optional<Integer> publishedAfterDays,
      BigDecimal seriesBreak) {

    /** When the figures of a quarter that ends on a day are published. */
    public Optional<LocalDate> published(LocalDate end) {
      return publishedAfterDays.map(end::plusDays);
    }
  }

  /**
   * @param minimumCompleteness % below which a division is listed unranked
   */
  public record Ranking(BigDecimal minimumCompleteness) {}

  /**
   * Points behind plan: less than {@code yellowFrom} is green, up to and including {@code redAbove}
   * yellow, more is red.
   */
  public record Lights(BigDecimal yellowFrom, BigDecimal redAbove) {}

  /**
   * The control database; empty = H2 in the home folder.
   *
   * @param passwordFile file with the password, so that no secret stands in the settings
   */
  public record Control(
      Optional<String> url, Optional<String> user, Optional<String> passwordFile) {}

  /**
   * @param deadlineDays days after the quarter's end by which reports are due; empty = letters name
   *     no deadline, and nothing counts as late
   */
  public record Reminders(Optional<Integer> deadlineDays) {

    /** The last day for the reports of a quarter that ends on a day. */
    public Optional<LocalDate> deadline(LocalDate end) {
      return deadlineDays.map(end::plusDays);
    }
  }

  /**
   * @param keepDays days for which superseded states of the tables can still be read; those of
   *     releases always can
   */
  public record Maintain(int keepDays) {}

  /**
   * The red and black lists of towns and villages: who may stand on one.
   *
   * @param length most that one list names, ties aside
   * @param minimumCompleteness % of the expected units that must have reported
   * @param minimumHouseholds below which a unit is too small where a rate is of households
   * @param minimumVillages likewise where it is of villages
   */
  public record Lists(
      int length, BigDecimal minimumCompleteness, int minimumHouseholds, int minimumVillages) {}

  /**
   * What reading one received file may take; one that needs more is refused, and the others go on.
   * And what its receipt says.
   *
   * @param megabytesPerFile of memory, by the sizes of what the file holds
   * @param contact whom senders can ask, as receipts print it; empty = they name nobody
   */
  public record Receive(int secondsPerFile, int megabytesPerFile, Optional<String> contact) {}

  /**
   * What one query of {@code sql} and {@code serve sql} may take.
   *
   * @param maxSeconds after which it is ended
   * @param maxRows most rows of an answer
   * @param maxMemoryPercent of the memory for what lives long; above it the query that took most is
   *     ended
   */
  public record Sql(int maxSeconds, int maxRows, int maxMemoryPercent) {}

  /**
   * Who may change the register of divisions, once there is one.
   *
   * @param changedBy the lowest level whose units may, each in its own territory
   * @param takesUnsigned whether a form whose head names no sender is taken, and told
   */
  public record Registry(Level changedBy, boolean takesUnsigned) {}

  /**
   * Which forms come, and how they are written.
   *
   * @param unused forms that the home does without; nobody is expected to report them
   * @param totalWords words by which rows of totals are told, beside the usual ones
   * @param decimalSigns code of a sender, or {@code default} → how it writes numbers
   */
  public record Forms(
      Set<String> unused, List<String> totalWords, Map<String, DecimalSign> decimalSigns) {

    private static final String PRODUCTION = "straw_production";
    private static final String BALANCE = "straw_balance";

    public Forms {
      // What is made of a form alone goes with it.
      unused =
          unused.contains(PRODUCTION)
              ? Stream.concat(unused.stream(), Stream.of(BALANCE))
                  .collect(Collectors.toUnmodifiableSet())
              : Set.copyOf(unused);
      totalWords = List.copyOf(totalWords);
      decimalSigns = Map.copyOf(decimalSigns);
    }
  }

  /** The contracts as this home uses them. */
  public ContractBook applied(ContractBook book) {
    return book.of(forms.totalWords(), forms.unused(), forms.decimalSigns());
  }

  /**
   * The composite index over the fields of work.
   *
   * @param indicators field, one of {@link #FIELDS} → id of the indicator that stands for it, of
   *     which more must be better; in the order of the fields
   */
  public record Composite(Map<String, String> indicators) {

    public static final List<String> FIELDS = List.of("garbage", "toilet", "sewage", "straw");

    public Composite {
      Map<String, String> inOrder = new LinkedHashMap<>();
      for (String field : FIELDS) {
        inOrder.put(field, Objects.requireNonNull(indicators.get(field), field));
      }
      indicators = Collections.unmodifiableMap(inOrder);
    }
  }
}
