package rural.jobs.report;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.yaml.Problem;
import rural.schemas.yaml.ProblemsException;

/** Contacts that cannot be used: every problem with file, line, value and what would be right. */
public final class ContactsException extends ProblemsException {

  private static final long serialVersionUID = 1L;

  ContactsException(List<Problem> problems) {
    super(new Text("联系人文件有 {0} 处问题", "The contacts have {0} problem(s)"), problems);
  }
}
