package rural.jobs.receive.reading.remark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rural.schemas.contract.Text;

/** One thing that reading can say, with its words; receipts, lists and documents all use these. */
public sealed interface Remark permits RefusalCode, ProblemCode, NoteCode {

  /** The constant's name, such as {@code NOT_A_NUMBER}. */
  String name();

  /** The words, with {@code {0}}, {@code {1}} … where values go. */
  Text words();

  /** The code as tables and receipts write it, such as {@code not_a_number}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words with the values filled in; a value that is a {@link Text} speaks both languages. */
  default Text says(Object... values) {
    return words().with(values);
  }

  /** Every remark there is: refusals, then problems, then notes. */
  static List<Remark> all() {
    return Stream.<Remark[]>of(RefusalCode.values(), ProblemCode.values(), NoteCode.values())
        .flatMap(Stream::of)
        .toList();
  }
}
