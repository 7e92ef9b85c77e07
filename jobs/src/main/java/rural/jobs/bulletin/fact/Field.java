package rural.jobs.bulletin.fact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rural.schemas.contract.Text;

/** The four fields of remediation, in the order of every page. */
public enum Field {
  GARBAGE("生活垃圾治理", "Garbage", "垃圾"),
  TOILET("农村改厕", "Toilets", "厕所"),
  SEWAGE("生活污水治理", "Sewage", "污水"),
  STRAW("秸秆综合利用", "Straw", "秸秆");

  private final Text title;
  private final Text brief;

  Field(String zh, String en, String brief) {
    this.title = new Text(zh, en);
    this.brief = new Text(brief, en);
  }

  public Text title() {
    return title;
  }

  /** For narrow columns. */
  public Text brief() {
    return brief;
  }

  /** The word in settings and before the dot of an indicator's id: {@code toilet}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field that a form reports on; empty for one beside the four. */
  public static Optional<Field> ofForm(String form) {
    return Stream.of(values())
        .filter(one -> form.equals(one.word()) || form.startsWith(one.word() + "_"))
        .findFirst();
  }

  /** The field of an indicator; empty for one beside the four. */
  public static Optional<Field> of(String indicator) {
    return Stream.of(values()).filter(one -> indicator.startsWith(one.word() + ".")).findFirst();
  }
}
