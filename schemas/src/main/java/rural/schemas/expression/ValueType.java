package rural.schemas.expression;

import java.util.List;
import rural.schemas.contract.Text;

/** What an expression yields. */
public sealed interface ValueType {

  /** As a message names it. */
  Text words();

  /** Types without anything to say about their values. */
  enum Basic implements ValueType {
    NUMBER("数", "a number"),
    FLAG("是否值", "a flag"),
    TEXT("文字", "a text"),
    DATE("日期", "a date"),
    /** Null, or what could not be made out; it agrees with everything. */
    UNKNOWN("空", "nothing");

    private final Text words;

    Basic(String zh, String en) {
      this.words = new Text(zh, en);
    }

    @Override
    public Text words() {
      return words;
    }
  }

  /** One of the codes of a list. */
  record Code(List<String> codes) implements ValueType {

    public Code {
      codes = List.copyOf(codes);
    }

    @Override
    public Text words() {
      return new Text("代码", "a code");
    }
  }

  /** A text written in the expression itself, which may stand for a code. */
  record Literal(String text) implements ValueType {

    @Override
    public Text words() {
      return new Text("文字", "a text");
    }
  }

  /** Whether values of the two may be compared, or stand in for each other. */
  default boolean agreesWith(ValueType other) {
    return this == Basic.UNKNOWN
        || other == Basic.UNKNOWN
        || equals(other)
        || (isText() && other.isText());
  }

  private boolean isText() {
    return this == Basic.TEXT || this instanceof Code || this instanceof Literal;
  }
}
