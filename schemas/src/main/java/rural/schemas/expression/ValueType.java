package rural.schemas.expression;

import java.util.List;

/** What an expression yields. */
public sealed interface ValueType {

  /** As a message names it. */
  String words();

  /** Types without anything to say about their values. */
  enum Basic implements ValueType {
    NUMBER("a number"),
    FLAG("a flag"),
    TEXT("a text"),
    DATE("a date"),
    /** Null, or what could not be made out; it agrees with everything. */
    UNKNOWN("nothing");

    private final String words;

    Basic(String words) {
      this.words = words;
    }

    @Override
    public String words() {
      return words;
    }
  }

  /** One of the codes of a list. */
  record Code(List<String> codes) implements ValueType {

    public Code {
      codes = List.copyOf(codes);
    }

    @Override
    public String words() {
      return "a code";
    }
  }

  /** A text written in the expression itself, which may stand for a code. */
  record Literal(String text) implements ValueType {

    @Override
    public String words() {
      return "a text";
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
