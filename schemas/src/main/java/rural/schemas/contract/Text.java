package rural.schemas.contract;

import java.io.Serializable;

/** A label in both languages of the product. */
public record Text(String zh, String en) implements Serializable {

  /** The words with {@code {0}}, {@code {1}}, … filled in; a value that is a text speaks both. */
  public Text with(Object... values) {
    String chinese = zh;
    String english = en;
    for (int i = 0; i < values.length; i++) {
      String mark = "{" + i + "}";
      boolean speaksBoth = values[i] instanceof Text;
      chinese = chinese.replace(mark, speaksBoth ? ((Text) values[i]).zh() : "" + values[i]);
      english = english.replace(mark, speaksBoth ? ((Text) values[i]).en() : "" + values[i]);
    }
    return new Text(chinese, english);
  }

  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
