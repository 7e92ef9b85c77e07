package rural.schemas.readers;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** A list of readers that cannot be used: every problem with file, line and key. */
public final class ReadersException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  ReadersException(List<Problem> problems) {
    super(new Text("读者名单有 {0} 处问题", "The list of readers has {0} problem(s)"), problems);
  }
}
