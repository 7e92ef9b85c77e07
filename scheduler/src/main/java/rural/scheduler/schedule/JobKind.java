package rural.scheduler.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The jobs that can be put on the schedule; each is a command of the program. */
public enum JobKind {
  RECEIVE(List.of("receive"), Trait.NEEDS_FILES, Trait.WRITES),
  QUARTERLY(List.of("quarterly"), Trait.HAS_QUARTER, Trait.WRITES),
  WEEKLY_BULLETIN(List.of("bulletin", "--rhythm", "weekly")),
  MONTHLY_BULLETIN(List.of("bulletin", "--rhythm", "monthly")),
  ANNUAL_BULLETIN(List.of("bulletin", "--rhythm", "annual")),
  DELIVER(List.of("deliver", "--due"), Trait.NEEDS_LETTERS),
  REMINDERS(List.of("reminders")),
  MAINTAIN(List.of("maintain"), Trait.WRITES);

  /** What sets a job apart. */
  private enum Trait {
    NEEDS_FILES,
    NEEDS_LETTERS,
    HAS_QUARTER,
    WRITES
  }

  private final List<String> command;
  private final Set<Trait> traits;

  JobKind(List<String> command, Trait... traits) {
    this.command = command;
    this.traits = Set.of(traits);
  }

  /** Whether there is nothing to do while the inbox is empty. */
  public boolean needsFiles() {
    return traits.contains(Trait.NEEDS_FILES);
  }

  /** Whether there is nothing to do while no bulletin is to be sent. */
  public boolean needsLetters() {
    return traits.contains(Trait.NEEDS_LETTERS);
  }

  public boolean hasQuarter() {
    return traits.contains(Trait.HAS_QUARTER);
  }

  /** Whether it writes to the tables, which one process at a time may. */
  public boolean writes() {
    return traits.contains(Trait.WRITES);
  }

  /** The command of the program, with the options that belong to the job. */
  public List<String> command() {
    return command;
  }

  /** The name in the schedule and in the run book. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Stream.of(values()).map(JobKind::word).toList();
  }

  public static Optional<JobKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
