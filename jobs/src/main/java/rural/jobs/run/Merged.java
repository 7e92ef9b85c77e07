package rural.jobs.run;

import java.util.List;
import java.util.Map;

/**
 * What the merge of arrived rows came to.
 *
 * @param outcomes by submission
 * @param outdated rows that are kept and do not take over, as many as receipts list
 */
record Merged(Map<String, Judged.Outcome> outcomes, List<Outdated> outdated) {

  static final Merged NOTHING = new Merged(Map.of(), List.of());

  static Merged of(Judged judged) {
    return new Merged(judged.outcomes(), judged.outdated(Listed.DEFAULT));
  }
}
