package rural.jobs.run.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import rural.jobs.run.Desk;
import rural.jobs.terminal.Format;
import rural.jobs.terminal.Listing;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.settings.Settings;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;

/** The options that every command has. */
public final class Options {

  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "home folder (default: ./data)",
      defaultValue = "data")
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

  Messages messages() {
    return Messages.in(Messages.language(Optional.ofNullable(lang), Locale.getDefault()));
  }

  Progress progress() {
    return Progress.onStandardError(Boolean.getBoolean("rural.terminal"), messages());
  }

  /**
   * A desk for commands that work with the home; reads its contracts and settings. The folder is
   * made only once nothing that was typed stands against it.
   */
  public Desk desk() {
    Home at = home();
    format();
    Messages words = messages();
    ContractBook book = ContractReader.at(at);
    Settings settings = SettingsReader.at(at, book);
    at.root().toFile().mkdirs();
    return new Desk(
        at,
        book,
        settings,
        ControlDatabase.open(at, settings.control()),
        Clock.system(CivilTime.ZONE),
        words,
        progress());
  }

  /** A desk for commands that look at what is there: of nothing they would say that all is well. */
  Desk deskOfHomeThatIsThere() {
    if (!Files.isDirectory(home().root())) {
      throw new MistypedException(
          new Text("没有工作目录“{0}”；请用 --home 指定", "No home '{0}'; name one by --home")
              .with(home().root()));
    }
    return desk();
  }

  /** A desk for commands that will write to tables, which take seconds to open. */
  Desk deskWithTables() {
    Warehouse.begin();
    return desk();
  }

  /** Figures: rounded in a table, in full for other programs. */
  void printFigures(Listing listing) throws java.io.IOException {
    print(format() == Format.TABLE ? listing.rounded() : listing);
  }

  void print(Listing listing) throws java.io.IOException {
    listing.print(format(), System.out, Integer.getInteger("rural.columns", 0));
    System.out.flush();
  }
}
