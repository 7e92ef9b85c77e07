package rural.jobs.receive;

import java.io.Serializable;
import java.util.Optional;
import rural.jobs.receive.reading.remark.NoteCode;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.schemas.contract.Text;

/**
 * What the sender of a sheet may change of the register.
 *
 * @param sender code of the unit; empty where anything may be changed
 * @param prefix digits with which the codes of its territory begin; empty for all
 * @param refusal why nothing may be changed; null where something may
 * @param refusalCode the rule that the refusal names; null likewise
 * @param told what the sender is told of it; null for nothing
 */
public record Authority(
    String sender, String prefix, Text refusal, String refusalCode, NoteCode told)
    implements Serializable {

  /** Of sheets that change no register. */
  public static final Authority ANY = new Authority("", "", null, null, null);

  private static final int[] LEVELS = {2, 4, 6, 9};

  /** Anything, and it is told why. */
  public static Authority because(NoteCode told) {
    return new Authority("", "", null, null, told);
  }

  /** Nothing. */
  public static Authority none(ProblemCode why, Object... values) {
    return new Authority("", "", why.says(values), why.code(), null);
  }

  /** The unit and what lies below it: the codes that begin as its own does. */
  public static Authority below(String sender) {
    return new Authority(sender, significant(sender), null, null, null);
  }

  private static String significant(String code) {
    for (int length : LEVELS) {
      if (code.substring(length).chars().allMatch(digit -> digit == '0')) {
        return code.substring(0, length);
      }
    }
    return code;
  }

  boolean covers(String code) {
    return code.startsWith(prefix);
  }

  Optional<NoteCode> note() {
    return Optional.ofNullable(told);
  }
}
