package rural.jobs.receive.prefill;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became, since forms were handed out, of the records that they were prefilled with.
 *
 * @param now the lasting values in force now, by key, of records that have another version since
 * @param gone keys of records that were withdrawn since
 */
public record Corrections(
    Map<Map<String, String>, Map<String, String>> now, Set<Map<String, String>> gone)
    implements Serializable {

  public static final Corrections NONE = new Corrections(Map.of(), Set.of());

  public Corrections {
    // The maps of Map.of travel between processes in an order of their own.
    now = new HashMap<>(now);
    gone = new HashSet<>(gone);
  }

  public boolean isGone(Map<String, String> key) {
    return gone.contains(key);
  }

  /** The values now; empty where the record is as it was. */
  public Optional<Map<String, String>> of(Map<String, String> key) {
    return Optional.ofNullable(now.get(key));
  }
}
