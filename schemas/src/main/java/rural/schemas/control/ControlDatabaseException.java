package rural.schemas.control;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** The control database cannot be reached or brought up to date. */
public final class ControlDatabaseException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ControlDatabaseException(Text what, Throwable cause) {
    super(what.en(), cause);
    this.text = what;
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }

  @Override
  public boolean isUsers() {
    return false;
  }
}
