package rural.scheduler.schedule;

import java.util.List;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** A schedule that cannot be used: every problem with file, line, key and what would be right. */
public final class ScheduleException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  ScheduleException(List<Problem> problems) {
    super("The schedule has " + problems.size() + " problem(s)", problems);
  }
}
