package rural.schemas.contract;

import java.util.List;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** Contracts that cannot be used: every problem with file, line, key and what would be right. */
public final class ContractException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  ContractException(List<Problem> problems) {
    super("The contracts have " + problems.size() + " problem(s)", problems);
  }
}
