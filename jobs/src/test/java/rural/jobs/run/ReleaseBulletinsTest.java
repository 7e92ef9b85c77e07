package rural.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DecimalType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.TestSpark;
import rural.jobs.bulletin.check.BulletinDiffersException;
import rural.jobs.bulletin.print.Typeface;
import rural.jobs.release.BulletinList;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.run.bulletin.ReleaseBulletins;
import rural.jobs.table.RateTable;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.house.House;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;
import rural.schemas.text.MistypedException;

class ReleaseBulletinsTest {

  private static final ContractBook BOOK = ContractReader.shipped();
  private static final String TOWN = "990101100000";

  @TempDir Path folder;
  private Desk desk;
  private Path released;

  @BeforeEach
  void aReleaseOfACountyAndATownIsSealed() throws IOException {
    Home home = new Home(folder);
    Messages messages = Messages.in(Language.ZH);
    Clock clock = Clock.fixed(Instant.parse("2024-10-12T02:00:00Z"), CivilTime.ZONE);
    ControlDatabase control = ControlDatabase.open(home, Settings.DEFAULT.control());
    desk =
        new Desk(
            home,
            BOOK,
            Settings.DEFAULT,
            control,
            clock,
            messages,
            Progress.onStandardError(false, messages));
    ReleaseRegister register = new ReleaseRegister(control.jdbi(), clock);
    Release draft =
        register.open(Quarter.of("2024Q3"), "digest", clock.instant(), "test").release();
    ReleaseFolder place = new ReleaseFolder(home, draft.id());
    Path written = place.begin();
    new ReleaseFiles(BOOK, Settings.DEFAULT)
        .writeRates(TestSpark.session().createDataFrame(rows(), RateTable.SCHEMA), draft, written);
    Manifest.of(draft, Manifest.Sources.NONE, BOOK, "test", written).write(written);
    released = place.seal(written, draft);
    register.publish(draft.id(), "test");
  }

  @Test
  void theBulletinOfTheNarrowestDivisionThatHoldsAllLiesBesideTheRates() throws IOException {
    assumeFonts();
    ReleaseBulletins.Made made = make(Set.of(TOWN));
    assertThat(made.folders())
        .containsExactly(released, released.resolve("divisions").resolve(TOWN));
    for (Path one : made.folders()) {
      assertThat(one.resolve("bulletin.html")).content().contains("89.47");
      assertThat(BulletinList.read(one).agrees(one)).isTrue();
      assertThat(BulletinList.read(one).files())
          .extracting(Manifest.FileEntry::name)
          .contains("bulletin.docx", "bulletin.html", "bulletin.pdf", "bulletin.txt");
    }
    assertThat(made.folders().get(1).resolve("rates.csv")).content().doesNotContain(",甲县,");
    assertThat(released.resolve("bulletin.html"))
        .content()
        .contains("<h1>关于甲县2024年第三季度", "2024Q3.1")
        .doesNotContain("class=\"office\"");
    assertThat(new ReleaseFolder(desk.home(), "2024Q3.1").verify())
        .as("what is sealed is as it was")
        .isEmpty();
    try (Stream<Path> releases = Files.list(folder.resolve("releases"))) {
      assertThat(releases).hasSize(1);
    }
  }

  @Test
  void thePdfHasATitleALanguageTagsAndAllItsFonts() throws IOException {
    assumeFonts();
    make(Set.of());
    try (PDDocument pdf = Loader.loadPDF(released.resolve("bulletin.pdf").toFile())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("关于甲县2024年第三季度农村人居环境整治工作情况的通报");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      for (PDPage page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void madeAgainItIsTheSameByteForByteAndWhatAKilledRunLeftIsGone() throws IOException {
    make(Set.of());
    List<Manifest.FileEntry> first = BulletinList.read(released).files();
    Files.writeString(
        Files.createDirectories(folder.resolve("releases/.2024Q3.1.bulletin/990101000000"))
            .resolve("bulletin.html"),
        "half");
    make(Set.of());
    assertThat(BulletinList.read(released).files()).isEqualTo(first);
    assertThat(folder.resolve("releases/.2024Q3.1.bulletin")).doesNotExist();
  }

  @Test
  void anEnglishOneStandsBesideTheChineseAndBothAreListed() throws IOException {
    make(Set.of());
    new ReleaseBulletins(desk).make("2024Q3.1", Set.of(), Language.EN, count -> {});
    assertThat(BulletinList.read(released).files())
        .extracting(Manifest.FileEntry::name)
        .contains("bulletin.html", "bulletin.en.html");
    assertThat(released.resolve("bulletin.en.html")).content().contains("89.47</span> %");
  }

  @Test
  void aFigureThatParquetDoesNotConfirmKeepsTheWholeBulletinBack() throws IOException {
    Path csv = released.resolve("rates.csv");
    Files.writeString(csv, Files.readString(csv).replace(",17,19,", ",16,19,"));
    // Sealed so: a file that was changed afterwards is not even read.
    Release release = new ReleaseRegister(desk.control().jdbi(), desk.clock()).show("2024Q3.1");
    Manifest.of(release, Manifest.Sources.NONE, BOOK, "test", released).write(released);
    assertThatThrownBy(() -> make(Set.of()))
        .isInstanceOf(BulletinDiffersException.class)
        .hasMessageContaining("garbage.village_coverage/value says 84.21, the release says 89.47");
    assertThat(released.resolve("bulletin.html")).doesNotExist();
    assertThat(released.resolve(BulletinList.FILE)).doesNotExist();
  }

  @Test
  void anUnknownDivisionAndAWithdrawnReleaseAreRefused() {
    assertThatThrownBy(() -> make(Set.of("990109000000")))
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("990109000000");
    new ReleaseRegister(desk.control().jdbi(), desk.clock())
        .withdraw("2024Q3.1", "test", "wrong reports");
    assertThatThrownBy(() -> make(Set.of()))
        .isInstanceOf(MistypedException.class)
        .hasMessageContaining("wrong reports");
  }

  private ReleaseBulletins.Made make(Set<String> divisions) throws IOException {
    return new ReleaseBulletins(desk).make("2024Q3.1", divisions, Language.ZH, count -> {});
  }

  private static void assumeFonts() {
    boolean hasFonts = Typeface.of(House.DEFAULT.fonts()).isPresent();
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      assertThat(hasFonts).as("fonts-droid-fallback and fonts-dejavu-core").isTrue();
    }
    assumeTrue(hasFonts, "no fonts: apt-get install fonts-droid-fallback fonts-dejavu-core");
  }

  /** One rate, alike from the nation down to the town. */
  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    String parent = null;
    for (String place :
        List.of(
            "000000000000 全国 nation",
            "990000000000 样省 province",
            "990100000000 样市 city",
            "990101000000 甲县 county",
            TOWN + " 甲镇 town")) {
      String[] words = place.split(" ");
      rows.add(row(words[0], words[1], words[2], parent));
      parent = words[0];
    }
    return rows;
  }

  private static Row row(String code, String name, String level, String parent) {
    Object[] cells =
        Stream.of(RateTable.SCHEMA.fieldNames())
            .map(column -> cell(column, code, name, level, parent))
            .toArray();
    return RowFactory.create(cells);
  }

  private static Object cell(String column, String code, String name, String level, String up) {
    return switch (column) {
      case RateTable.RELEASE -> "2024Q3.1";
      case RateTable.QUARTER -> "2024Q3";
      case RateTable.DIVISION_CODE -> code;
      case RateTable.DIVISION_NAME -> name;
      case RateTable.LEVEL -> level;
      case RateTable.PARENT_CODE -> up;
      case RateTable.INDICATOR -> "garbage.village_coverage";
      case RateTable.CALIBER -> "行政村";
      case RateTable.KIND -> "S";
      case RateTable.NUMERATOR -> amount("17");
      case RateTable.DENOMINATOR -> amount("19");
      case RateTable.VALUE -> new BigDecimal("89.47368421052631578947");
      case RateTable.EXPECTED -> 20L;
      case RateTable.REPORTED -> 19L;
      case RateTable.RANK_IN_PARENT, RateTable.RANK_IN_LEVEL -> 1;
      case RateTable.PROVISIONAL -> false;
      case RateTable.FLAGS ->
          scala.jdk.javaapi.CollectionConverters.asScala(List.of("incomplete")).toSeq();
      default -> null;
    };
  }

  private static BigDecimal amount(String number) {
    DecimalType type = (DecimalType) RateTable.SCHEMA.apply(RateTable.NUMERATOR).dataType();
    return new BigDecimal(number).setScale(type.scale());
  }
}
