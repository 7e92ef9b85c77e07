package rural.schemas.house;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/**
 * A house style that cannot be used: every problem with file, line, key and what would be right.
 */
public final class HouseException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  HouseException(List<Problem> problems) {
    super(new Text("版式文件有 {0} 处问题", "The house style has {0} problem(s)"), problems);
  }
}
