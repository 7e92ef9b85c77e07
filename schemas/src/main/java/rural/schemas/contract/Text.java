package rural.schemas.contract;

import java.io.Serializable;

/** A label in both languages of the product. */
public record Text(String zh, String en) implements Serializable {

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
