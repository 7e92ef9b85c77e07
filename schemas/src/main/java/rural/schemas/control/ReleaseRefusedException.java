package rural.schemas.control;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** A step that the state of a release does not allow, and what would do instead. */
public final class ReleaseRefusedException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ReleaseRefusedException(String zh, String en) {
    super(en);
    this.text = new Text(zh, en);
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }
}
