package rural.jobs.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rural.jobs.bulletin.check.Checker;
import rural.jobs.bulletin.check.Difference;
import rural.jobs.bulletin.check.LookedUp;
import rural.jobs.bulletin.check.PaperText;
import rural.jobs.bulletin.check.Sealed;
import rural.jobs.bulletin.fact.Gathered;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.page.Html;
import rural.jobs.bulletin.page.Sheet;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Writer;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Language;
import rural.schemas.house.House;
import rural.schemas.period.Quarter;

class CheckerTest {

  private final Paper paper = new Writer(House.DEFAULT, Language.ZH).paper(SamplePages.page());
  private final String html = Html.of(paper, Sheet.SCREEN, "");

  @Test
  void whatTheReleaseSaysPasses() {
    Checker checker = checker(SamplePages.byKey());
    assertThat(checker.paper(paper)).isEmpty();
    assertThat(checker.html("bulletin.html", html, paper)).isEmpty();
    assertThat(checker.text("any", PaperText.of(paper, true), paper, "")).isEmpty();
  }

  @Test
  void aFigureThatIsNotTheReleasesIsFoundInSentencesTablesAndPictures() {
    Map<Gathered.Key, Rate> other = new HashMap<>(SamplePages.byKey());
    Gathered.Key key = new Gathered.Key("2024Q3.1", SamplePages.COUNTY, "toilet.task_completion");
    other.put(key, other.get(new Gathered.Key("2024Q3.1", SamplePages.COUNTY, "straw.feed")));
    List<Difference> found = checker(other).paper(paper);
    assertThat(found)
        .contains(
            new Difference(
                "bulletin",
                "rate/2024Q3.1/990101000000/toilet.task_completion/value",
                "105.00",
                "12.50"));
    assertThat(found).extracting(Difference::file).contains("bulletin", "plan");
  }

  @Test
  void aRateThatTheReleaseDoesNotHaveIsFound() {
    assertThat(checker(Map.of()).paper(paper))
        .contains(
            new Difference(
                "bulletin", "rate/2024Q3.1/990101000000/straw.utilization/value", "55.56", "—"));
  }

  @Test
  void oneDigitChangedInAPageIsFoundWhereverItStands() {
    Checker checker = checker(SamplePages.byKey());
    for (String figure : List.of(">89.47<", ">+9.47<", ">-12.03<", ">20<", ">77.78<", ">12.50<")) {
      assertThat(html).contains(figure);
      String wrong = html.replaceFirst(java.util.regex.Pattern.quote(figure), changed(figure));
      assertThat(checker.html("bulletin.html", wrong, paper)).as(figure).isNotEmpty();
    }
    String inWords = html.replace("2024年10月22日", "2024年10月23日");
    assertThat(checker.html("bulletin.html", inWords, paper)).isNotEmpty();
  }

  @Test
  void aNumberLostOrToldTwiceInAFileIsFound() {
    Checker checker = checker(SamplePages.byKey());
    String text = PaperText.of(paper, true);
    assertThat(checker.text("any.docx", text.replaceFirst("89\\.47", ""), paper, ""))
        .containsExactly(new Difference("any.docx", "text", "89.47 too rarely: 1", "otherwise"));
    assertThat(checker.text("any.docx", text + "\n89.47", paper, ""))
        .containsExactly(new Difference("any.docx", "text", "89.47 too often: 1", "otherwise"));
    assertThat(checker.text("any.docx", text.replaceFirst("-12\\.03", "12.03"), paper, ""))
        .as("a sign lost")
        .hasSize(2);
  }

  private static String changed(String figure) {
    int place = figure.length() - 2;
    char digit = figure.charAt(place);
    return figure.substring(0, place) + (digit == '9' ? '8' : (char) (digit + 1)) + "<";
  }

  private static Checker checker(Map<Gathered.Key, Rate> rates) {
    Map<String, Indicator> indicators =
        SamplePages.BOOK.indicatorsOn(Quarter.of("2024Q3").end()).stream()
            .collect(Collectors.toMap(Indicator::id, Function.identity()));
    return new Checker(new LookedUp(new InMemory(rates), indicators, Optional.empty()));
  }

  /** The release as the test says it is. */
  private record InMemory(Map<Gathered.Key, Rate> rates) implements Sealed {

    private static final Map<String, String> ISSUES =
        Map.ofEntries(
            Map.entry("990101000000 all issues", "12"),
            Map.entry("990101000000 all closed", "7"),
            Map.entry("990101000000 all due", "9"),
            Map.entry("990101000000 all on_time", "4"),
            Map.entry("990101000000 all late", "2"),
            Map.entry("990101000000 all overdue", "3"),
            Map.entry("990101000000 all reopened", "1"),
            Map.entry("990101000000 31-90 overdue", "2"),
            Map.entry("990101000000 366- overdue", "1"),
            Map.entry("990101200000 all overdue", "3"));

    private static final Map<String, String> INDEX =
        Map.of(
            "rank_equal", "1",
            "rank_entropy", "2",
            "rank_best", "1",
            "rank_worst", "2",
            "weight_sewage", "0.956");

    private static final Map<String, String> LATE =
        Map.of("990101200000toilet", "2", "990101200000sewage_village", "1");

    private static final Map<String, String> OUTLIERS =
        Map.of(
            "990101200000value", "66.67",
            "990101200000expected_value", "88.125",
            "990101200104value", "92.666",
            "990101200104expected_value", "88.125",
            "990101200104denominator_before", "100",
            "990101200104denominator", "80");

    @Override
    public Optional<Rate> rate(String release, String code, String indicator) {
      return Optional.ofNullable(rates.get(new Gathered.Key(release, code, indicator)));
    }

    @Override
    public Optional<String> issues(String release, String code, String age, String column) {
      return Optional.ofNullable(ISSUES.get(String.join(" ", code, age, column)));
    }

    @Override
    public Optional<String> late(String release, String code, String form) {
      return Optional.ofNullable(LATE.get(code + form));
    }

    @Override
    public Optional<BigDecimal> outlier(
        String release, String code, String indicator, String method, String column) {
      return Optional.ofNullable(OUTLIERS.get(code + column)).map(BigDecimal::new);
    }

    @Override
    public Optional<String> index(String release, String code, String scope, String column) {
      return Optional.ofNullable(INDEX.get(column))
          .filter(any -> code.equals("990101200000") && scope.equals("parent"));
    }
  }
}
