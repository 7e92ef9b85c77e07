package rural.jobs.run.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.jobs.run.Desk;
import rural.jobs.run.QuarterlyRun;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.terminal.Messages;
import rural.jobs.terminal.Progress;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Language;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;
import rural.schemas.settings.SettingsReader;

/** A home with two quarters of a few villages, for who wants to see that something works. */
public final class SmallHome {

  private static final int VILLAGES = 40;
  private static final long SEED = 7;
  private static final double DIRTY = 0.1;
  private static final int DAYS_TO_REPORT = 12;
  private static final Quarter LAST = Quarter.of("2024Q3");

  private SmallHome() {}

  /** Makes it, with Spark, which is stopped again. */
  public static Home in(Path folder) throws Exception {
    Messages messages = Messages.in(Language.EN);
    Progress progress = Progress.onStandardError(false, messages);
    Path sample = folder.resolve("sample");
    Sample.write(new SampleOptions(VILLAGES, 2, SEED, DIRTY, sample, LAST));
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.root());
    ContractBook book = ContractReader.at(home);
    Desk desk =
        new Desk(
            home,
            book,
            SettingsReader.at(home, book),
            ControlDatabase.open(home),
            Clock.system(CivilTime.ZONE),
            messages,
            progress);
    for (Quarter quarter : List.of(LAST.previous(), LAST)) {
      new QuarterlyRun(desk).run(order(quarter, sample.resolve(quarter.toString())));
    }
    return home;
  }

  private static QuarterlyRun.Order order(Quarter quarter, Path inbox) throws IOException {
    Instant received =
        quarter.end().plusDays(DAYS_TO_REPORT).atStartOfDay(CivilTime.ZONE).toInstant();
    return new QuarterlyRun.Order(
        quarter,
        inbox,
        received,
        Optional.empty(),
        Optional.of("sample"),
        Optional.of("made to try notebooks on"),
        false);
  }
}
