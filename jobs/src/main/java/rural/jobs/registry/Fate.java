package rural.jobs.registry;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * What has become of a code on a day.
 *
 * @param codes the code in force that counts for it, or the candidates of a split
 */
public record Fate(State state, List<String> codes) implements Serializable {

  /** The states of a code; their lower-case names stand in tables. */
  public enum State {
    IN_FORCE,
    SUCCEEDED,
    SPLIT,
    RETIRED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static final Fate GONE = new Fate(State.RETIRED, List.of());

  public Fate {
    codes = List.copyOf(codes);
  }

  static Fate inForce(String code) {
    return new Fate(State.IN_FORCE, List.of(code));
  }

  static Fate succeeded(String code) {
    return new Fate(State.SUCCEEDED, List.of(code));
  }

  static Fate split(List<String> candidates) {
    return new Fate(State.SPLIT, candidates);
  }

  /** The code under which it counts on the day; empty after a split or without a successor. */
  public Optional<String> effective() {
    return state == State.IN_FORCE || state == State.SUCCEEDED
        ? Optional.of(codes.get(0))
        : Optional.empty();
  }
}
