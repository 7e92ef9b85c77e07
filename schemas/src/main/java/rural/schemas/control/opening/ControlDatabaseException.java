package rural.schemas.control.opening;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** The control database cannot be reached or brought up to date; says why and what would do. */
public final class ControlDatabaseException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ControlDatabaseException(Text text) {
    this(text, null);
  }

  ControlDatabaseException(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
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
