package rural.scheduler.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import rural.scheduler.calendar.WorkingDayFile;
import rural.scheduler.calendar.WorkingDays;
import rural.scheduler.schedule.JobKind;
import rural.scheduler.schedule.ScheduleFile;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.home.Home;
import rural.schemas.settings.SettingsReader;
import rural.schemas.yaml.Nearest;

/** The options that every command has, and what they lead to. */
public final class HomeOptions {

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

  /** Decides what is asked of the clock; the tests pass a fixed one. */
  private final Clock clock;

  public HomeOptions() {
    this(Clock.systemUTC());
  }

  HomeOptions(Clock clock) {
    this.clock = clock;
  }

  Home home() {
    return new Home(home);
  }

  Clock clock() {
    return clock;
  }

  /** The database of a home that is there. */
  ControlDatabase control() {
    return database().openExisting();
  }

  /** The same, made where the home is new. */
  ControlDatabase controlOfNewHome() {
    return database().openOrMake();
  }

  private HomeDatabase database() {
    return new HomeDatabase(home(), SettingsReader.at(home()).control());
  }

  Optional<String> holder(ControlDatabase control) {
    return HomeLock.holder(control, clock, HomeLock.Role.SCHEDULER);
  }

  ScheduleFile schedule() {
    return new ScheduleFile(home());
  }

  /**
   * A job by its name.
   *
   * @throws IllegalArgumentException where there is no such job, or not on this schedule
   */
  JobKind job(String word) {
    JobKind kind =
        JobKind.of(word)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Unknown job '" + word + "'" + Nearest.hint(word, JobKind.words())));
    schedule().writeDefault();
    if (schedule().read().job(kind).isEmpty()) {
      throw new IllegalArgumentException(word + " is not on the schedule " + schedule().path());
    }
    return kind;
  }

  WorkingDays days() {
    return WorkingDayFile.at(home());
  }

  Language language() {
    String chosen = lang == null ? Locale.getDefault().getLanguage() : lang;
    return chosen.startsWith("zh") ? Language.ZH : Language.EN;
  }

  /** A message in the language of the reader. */
  String say(String zh, String en, Object... values) {
    return String.format(Locale.ROOT, new Text(zh, en).in(language()), values);
  }
}
