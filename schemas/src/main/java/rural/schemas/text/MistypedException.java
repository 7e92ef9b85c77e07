package rural.schemas.text;

import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** Something that a person typed and that cannot be used; says in both languages what would do. */
public final class MistypedException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final Text text;

  public MistypedException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
  }

  public String in(Language language) {
    return text.in(language);
  }
}
