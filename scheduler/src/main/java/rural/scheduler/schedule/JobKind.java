package rural.scheduler.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The jobs that can be put on the schedule; each is a command of the program. */
public enum JobKind {
  RECEIVE(true, false),
  QUARTERLY(false, true);

  private final boolean needsFiles;
  private final boolean hasQuarter;

  JobKind(boolean needsFiles, boolean hasQuarter) {
    this.needsFiles = needsFiles;
    this.hasQuarter = hasQuarter;
  }

  /** Whether there is nothing to do while the inbox is empty. */
  public boolean needsFiles() {
    return needsFiles;
  }

  public boolean hasQuarter() {
    return hasQuarter;
  }

  /** The name in the schedule, in the run book, and of the command. */
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
