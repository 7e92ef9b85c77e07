package rural.schemas.yaml;

import java.util.ArrayList;
import java.util.List;
import rural.schemas.contract.Text;

/** Collects everything that is wrong, so that all of it is said at once. */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(String file, int line, String key, Text says) {
    found.add(new Problem(file, line, key, says));
  }

  public List<Problem> all() {
    return List.copyOf(found);
  }

  public boolean none() {
    return found.isEmpty();
  }
}
