package rural.jobs.receive.check;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the fields of each submission stand in the sender's sheet: column numbers from 0. */
public final class SheetColumns implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, HashMap<String, Integer>> bySubmission = new HashMap<>();

  public void put(String submissionId, Map<String, Integer> columnOfField) {
    bySubmission.put(submissionId, new HashMap<>(columnOfField));
  }

  Optional<Integer> find(String submissionId, String field) {
    return Optional.ofNullable(bySubmission.getOrDefault(submissionId, new HashMap<>()).get(field));
  }

  /** The letters of a column counted from 0: 0 is {@code A}, 26 is {@code AA}. */
  static String letters(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.append((char) ('A' + (rest - 1) % 26));
    }
    return letters.reverse().toString();
  }
}
