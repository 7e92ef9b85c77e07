package rural.schemas.contract;

/** A label in both languages of the product. */
public record Text(String zh, String en) {

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
