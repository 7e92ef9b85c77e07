package rural.schemas.settings;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** Settings that cannot be used: every problem with file, line, key and what would be right. */
public final class SettingsException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  SettingsException(List<Problem> problems) {
    super(new Text("设置文件有 {0} 处问题", "The settings have {0} problem(s)"), problems);
  }
}
