package rural.schemas.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A file that somebody has to put right before the program can start; lists every problem. */
public abstract class ProblemsException extends RuntimeException {

  private final transient List<Problem> problems;

  protected ProblemsException(String what, List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining("\n  ", what + ":\n  ", "")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
