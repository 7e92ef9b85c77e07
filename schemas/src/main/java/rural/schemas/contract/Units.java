package rural.schemas.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of fields, and the other units in which files give them. */
public record Units(List<Unit> units) {

  public Units {
    units = List.copyOf(units);
  }

  /**
   * @param id named by fields: {@code household}
   * @param title how the form prints it: 户
   * @param convertsFrom other spelling in a header → exact factor: 万户 → 10000
   */
  public record Unit(String id, Text title, Map<String, BigDecimal> convertsFrom) {

    public Unit {
      convertsFrom = Map.copyOf(convertsFrom);
    }
  }

  public Optional<Unit> find(String id) {
    return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
  }
}
