package rural.schemas.text;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** Something is not what was written there; a stack trace would explain nothing. */
public final class DamagedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Text text;

  /**
   * @param text which file, and what would do
   */
  public DamagedException(Text text) {
    super(text.en());
    this.text = text;
  }

  public String in(Language language) {
    return text.in(language);
  }
}
