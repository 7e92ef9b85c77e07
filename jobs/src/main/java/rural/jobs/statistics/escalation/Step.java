package rural.jobs.statistics.escalation;

import java.util.List;
import java.util.Locale;
import rural.schemas.contract.Text;
import rural.schemas.settings.Escalations;

/** What an office does, mildest first. */
public enum Step {
  WARNING(new Text("预警提示", "Warning")),
  NOTICE(new Text("通报", "Notice")),
  INTERVIEW(new Text("约谈", "Interview"));

  private final Text says;

  Step(Text says) {
    this.says = says;
  }

  /** The word that stands in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Text says() {
    return says;
  }

  static Step of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /**
   * This step, or a graver one where it was taken often enough before.
   *
   * @param before the steps published on the same matter in the quarters directly before, newest
   *     first
   */
  Step after(List<Step> before, Escalations rules) {
    Step step = this;
    if (step == WARNING && step.isTaken(before, rules.noticeAfter())) {
      step = NOTICE;
    }
    return step == NOTICE && step.isTaken(before, rules.interviewAfter()) ? INTERVIEW : step;
  }

  /** Whether each of the last quarters took this step or a graver one. */
  private boolean isTaken(List<Step> before, int quarters) {
    return before.size() >= quarters
        && before.subList(0, quarters).stream().allMatch(one -> one.compareTo(this) >= 0);
  }
}
