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
import rural.schemas.account.PrivateHome;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.opening.Access;
import rural.schemas.home.Home;
import rural.schemas.settings.SettingsReader;
import rural.schemas.text.MistypedException;
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

  /** The database of a home that is there, for a question, or a word to who is at work. */
  ControlDatabase control() {
    return database().openExisting(Access.BRIEF);
  }

  /** The same for work, made where the home is new. */
  ControlDatabase controlOfNewHome() {
    return database().openOrMake();
  }

  private HomeDatabase database() {
    PrivateHome.tighten(home()).ifPresent(closed -> System.err.println(closed.in(language())));
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
   * @throws MistypedException where there is no such job, or not on this schedule
   */
  JobKind job(String word) {
    JobKind kind =
        JobKind.of(word)
            .orElseThrow(
                () ->
                    new MistypedException(
                        new Text("没有任务“{0}”{1}", "Unknown job '{0}'{1}")
                            .with(word, Nearest.hints(word, JobKind.words()))));
    schedule().writeDefault();
    if (schedule().read().job(kind).isEmpty()) {
      throw new MistypedException(
          new Text("日程 {1} 里没有 {0}", "{0} is not on the schedule {1}")
              .with(word, schedule().path()));
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
