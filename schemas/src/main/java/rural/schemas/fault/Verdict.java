package rural.schemas.fault;

import java.nio.file.Path;
import java.util.Optional;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/**
 * What the door of the program says of a fault, and how it ends: 2 where the user can put it right,
 * else 1. Only faults that have words are the user's; the trace of any other goes to a log.
 */
public record Verdict(String says, int exit) {

  private static final int FAULT = 1;
  private static final int USAGE = 2;
  private static final int LONGEST = 200;

  /**
   * @param logs the folder for the trace of a fault of the program
   */
  public static Verdict of(Throwable fault, Language language, Path logs) {
    Optional<Spoken> spoken = Spoken.of(fault);
    if (spoken.isPresent()) {
      return new Verdict(spoken.get().in(language), spoken.get().isUsers() ? USAGE : FAULT);
    }
    return new Verdict(
        MachineFaults.of(fault).orElseGet(() -> program(fault, logs)).in(language), FAULT);
  }

  private static Text program(Throwable fault, Path logs) {
    Text place =
        FaultLog.keep(fault, logs)
            .map(log -> new Text("详情记在 {0}", "its details are in {0}").with(log))
            .orElse(new Text("详情无处可记", "its details could be written nowhere"));
    return new Text(
            "程序出错（{0}）；{1}，请转交维护程序的人",
            "A fault of the program ({0}); {1}, for whoever looks after it")
        .with(name(fault), place);
  }

  /** The kind and the first words of it. */
  private static String name(Throwable fault) {
    String message = String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    String all = fault.getClass().getSimpleName() + ": " + FaultLog.visible(message);
    return all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
  }
}
