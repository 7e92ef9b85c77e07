package rural.schemas.text;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** Something that a person typed and that cannot be used; says in both languages what would do. */
public final class MistypedException extends IllegalArgumentException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final Text text;

  public MistypedException(Text text) {
    this(text, null);
  }

  public MistypedException(Text text, Throwable cause) {
    super(text.en(), cause);
    this.text = text;
  }

  public Text text() {
    return text;
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }
}
