package rural.jobs.receive.prefill;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import rural.schemas.contract.Contract;
import rural.schemas.period.Quarter;

/**
 * What became, since forms were handed out, of the records that they were prefilled with.
 *
 * @param now the values in force now, by {@link #key}, of records that have another version since
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

  /** Of a record of a quarter. */
  public static Map<String, String> key(Map<String, String> without, Quarter quarter) {
    Map<String, String> key = new TreeMap<>(without);
    key.put(Contract.QUARTER, quarter.toString());
    return key;
  }

  /** What became of the records of two quarters. */
  public Corrections and(Corrections other) {
    Map<Map<String, String>, Map<String, String>> both = new HashMap<>(now);
    both.putAll(other.now);
    Set<Map<String, String>> all = new HashSet<>(gone);
    all.addAll(other.gone);
    return new Corrections(both, all);
  }

  public boolean isGone(Map<String, String> key) {
    return gone.contains(key);
  }

  /** The values now; empty where the record is as it was. */
  public Optional<Map<String, String>> of(Map<String, String> key) {
    return Optional.ofNullable(now.get(key));
  }
}
