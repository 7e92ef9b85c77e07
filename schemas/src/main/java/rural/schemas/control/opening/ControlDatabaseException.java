package rural.schemas.control.opening;

import rural.schemas.contract.Text;

/** The control database cannot be reached or brought up to date; says why and what would do. */
public final class ControlDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Text text;

  ControlDatabaseException(Text text) {
    this(text, null);
  }

  ControlDatabaseException(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  public Text text() {
    return text;
  }
}
