package rural.schemas.contract;

import java.util.List;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** Contracts that cannot be used: every problem with file, line, key and what would be right. */
public final class ContractException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  ContractException(List<Problem> problems) {
    super(new Text("指标定义文件有 {0} 处问题", "The contracts have {0} problem(s)"), problems);
  }
}
