package rural.schemas.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that the control database remembers.
 *
 * @param owner {@code process@machine}
 * @param since when it was entered; a process that began much later only has the same number
 */
public record OwnerProcess(String owner, Instant since) {

  private static final Duration START_UP = Duration.ofMinutes(5);

  /** The process where it is one of this machine and still at work. */
  public Optional<ProcessHandle> here() {
    if (!isOfThisMachine()) {
      return Optional.empty();
    }
    return atWork(Long.parseLong(owner.split("@", 2)[0]))
        .filter(found -> found.info().startInstant().map(this::isAboutThen).orElse(true));
  }

  public boolean isOfThisMachine() {
    String pid = owner.split("@", 2)[0];
    return pid.matches("\\d{1,18}") && HomeLock.owner(Long.parseLong(pid)).equals(owner);
  }

  /** Where init does not collect the dead, as in some containers, Java takes them for alive. */
  static Optional<ProcessHandle> atWork(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(found -> !isZombie(pid));
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException notLinux) {
      return false;
    }
  }

  private boolean isAboutThen(Instant start) {
    return start.isBefore(since.plus(START_UP));
  }
}
