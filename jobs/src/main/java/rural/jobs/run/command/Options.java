package rural.jobs.run.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import rural.jobs.run.Desk;
import rural.jobs.table.ColumnMeaning;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.account.PrivateHome;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeDatabase;
import rural.schemas.control.opening.Access;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;

/** The options that every command has. */
public final class Options {

  private static final String DEFAULT = "data";

  /** Under what the columns of lists, which are no tables, have their titles. */
  private static final String LISTS = "list";

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "home folder (default: ./data)",
      defaultValue = DEFAULT)
  private Path home;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      description = "language of the output (default: that of the locale)")
  private String lang;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      description = "how lists are printed (default: ${DEFAULT-VALUE})",
      defaultValue = "table")
  private String format;

  Format format() {
    return Format.of(format);
  }

  Home home() {
    return new Home(home);
  }

  /**
   * The home for who reads no more of it than its contracts, so that the default need not be there.
   *
   * @throws MistypedException where another was named and is not there
   */
  Home homeOfContracts() {
    if (!home.equals(Path.of(DEFAULT))) {
      HomeDatabase.requireThere(home());
    }
    return home();
  }

  /** Its contracts as it uses them. */
  ContractBook bookOfHome() {
    Home at = homeOfContracts();
    ContractBook all = ContractReader.at(at);
    return SettingsReader.at(at, all).applied(all);
  }

  Messages messages() {
    return Messages.in(Messages.language(Optional.ofNullable(lang), Locale.getDefault()));
  }

  Progress progress() {
    return Progress.onStandardError(Boolean.getBoolean("rural.terminal"), messages());
  }

  /** A desk for commands that work with a home that is there; nothing is made. */
  public Desk desk() {
    return desk(HomeDatabase::openExisting);
  }

  /**
   * A desk for commands that may begin a home. The folder is made only once nothing that was typed
   * stands against it.
   */
  Desk deskOfNewHome() {
    return desk(HomeDatabase::openOrMake);
  }

  /** A desk for a question that is soon answered, and has no need to let others in meanwhile. */
  Desk briefDesk() {
    return desk(database -> database.openExisting(Access.BRIEF));
  }

  private Desk desk(Function<HomeDatabase, ControlDatabase> opened) {
    Home at = home();
    format();
    Messages words = messages();
    ContractBook book = ContractReader.at(at);
    Settings settings = SettingsReader.at(at, book);
    PrivateHome.tighten(at).ifPresent(closed -> System.err.println(closed.in(words.language())));
    Desk desk =
        new Desk(
            at,
            book,
            settings,
            opened.apply(new HomeDatabase(at, settings.control())),
            Clock.system(CivilTime.ZONE),
            words,
            progress());
    InPlace.of(desk);
    return desk;
  }

  /** The same for commands that will need tables, which take seconds to open. */
  Desk deskWithTables() {
    HomeDatabase.requireThere(home());
    Warehouse.begin();
    return desk();
  }

  /** Figures: rounded in a table, in full for other programs. */
  void printFigures(Listing listing) throws java.io.IOException {
    print(format() == Format.TABLE ? listing.rounded() : listing);
  }

  /** A list in the reader's words: a table in Chinese has its heads in Chinese too. */
  void print(Listing listing) throws java.io.IOException {
    boolean isForReaders = format() == Format.TABLE && messages().language() == Language.ZH;
    printAsked(isForReaders ? listing.headed(Options::title) : listing);
  }

  /** The answer to a query, under the names that were asked for. */
  void printAsked(Listing listing) throws java.io.IOException {
    listing.print(format(), System.out, width());
    System.out.flush();
  }

  private static String title(String column) {
    return ColumnMeaning.of(LISTS, column).map(ColumnMeaning::zh).orElse(column);
  }

  /** Columns of the terminal; 0 where there is none. */
  static int width() {
    return Integer.getInteger("rural.columns", 0);
  }
}
