package rural.schemas.control;

import rural.schemas.contract.Text;

/** A step that the state of a release does not allow, and what would do instead. */
public final class ReleaseRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Text text;

  ReleaseRefusedException(String zh, String en) {
    super(en);
    this.text = new Text(zh, en);
  }

  public Text text() {
    return text;
  }
}
