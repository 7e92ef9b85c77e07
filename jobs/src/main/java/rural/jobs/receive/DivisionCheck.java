package rural.jobs.receive;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.registry.Division;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/**
 * Whether rows of the register fit together with those that arrive beside them and those it has:
 * each hangs below something wider that is in force when it begins, and no code has two versions of
 * one day. The order of rows and files does not matter. What hangs on a refused row is refused too.
 */
final class DivisionCheck {

  private final DivisionWorld before;
  private final DivisionWorld world;
  private final List<DivisionVersion> arrived;
  private final Map<Long, List<DivisionVersion>> children;
  private final Map<Long, List<DivisionVersion>> arrivedBelow;
  private final Map<DivisionVersion, RowFault> faults = new LinkedHashMap<>();

  DivisionCheck(List<DivisionVersion> stored, List<DivisionVersion> arrived) {
    this.before = new DivisionWorld(stored);
    this.arrived = arrived.stream().map(one -> one.behind(before)).toList();
    this.world =
        new DivisionWorld(Stream.of(stored, this.arrived).flatMap(Collection::stream).toList());
    this.children = stored.isEmpty() ? Map.of() : below(stored, changed());
    this.arrivedBelow = belowEnding(this.arrived);
    settle();
  }

  /** Codes whose level or end is another than the register has: what hangs below may fall. */
  private Set<Long> changed() {
    return arrived.stream()
        .filter(
            one ->
                before.left(one.code()).stream()
                    .noneMatch(
                        known ->
                            known.from() == one.from()
                                && known.level() == one.level()
                                && known.until() <= one.until()))
        .map(DivisionVersion::code)
        .collect(Collectors.toSet());
  }

  private static Map<Long, List<DivisionVersion>> below(
      List<DivisionVersion> versions, Set<Long> parents) {
    return parents.isEmpty()
        ? Map.of()
        : versions.stream()
            .filter(one -> parents.contains(one.parent()))
            .collect(Collectors.groupingBy(DivisionVersion::parent));
  }

  /** Until nothing more falls: a refused row takes along what needs it. */
  private void settle() {
    Map<DivisionVersion, RowFault> found;
    do {
      found = new HashMap<>();
      for (DivisionVersion one : arrived) {
        boolean isRefused = !faults.isEmpty() && faults.containsKey(one);
        Optional<RowFault> fault = isRefused ? Optional.empty() : fault(one);
        if (fault.isPresent()) {
          found.put(one, fault.get());
        }
      }
      found.keySet().forEach(world::remove);
      faults.putAll(found);
    } while (!found.isEmpty());
  }

  List<DivisionVersion> arrived() {
    return arrived;
  }

  Map<DivisionVersion, RowFault> faults() {
    return faults;
  }

  /** The register with what was not refused. */
  DivisionWorld world() {
    return world;
  }

  /** Whether a row ends a division below which something stays in force. */
  boolean leavesSome(DivisionVersion row) {
    return row.until() != Integer.MAX_VALUE
        && world.counting(row.code()).contains(row)
        && world.on(row.code(), row.until()).isEmpty()
        && below(row.code()).anyMatch(child -> child.isInForce(row.until()));
  }

  private Stream<DivisionVersion> below(long code) {
    return Stream.concat(
            children.getOrDefault(code, List.of()).stream(),
            arrivedBelow.getOrDefault(code, List.of()).stream())
        .filter(child -> world.counting(child.code()).contains(child));
  }

  /** Those that arrived below a code that ends. */
  private static Map<Long, List<DivisionVersion>> belowEnding(List<DivisionVersion> arrived) {
    Set<Long> ending =
        arrived.stream()
            .filter(one -> one.until() != Integer.MAX_VALUE)
            .map(DivisionVersion::code)
            .collect(Collectors.toSet());
    return below(arrived, ending);
  }

  private Optional<RowFault> fault(DivisionVersion one) {
    return parent(one, world).or(() -> overlap(one)).or(() -> left(one));
  }

  private static Optional<RowFault> parent(DivisionVersion one, DivisionWorld world) {
    if (one.parent() == DivisionVersion.NO_PARENT || one.parent() == 0) {
      return Optional.empty();
    }
    Optional<DivisionVersion> above = world.on(one.parent(), one.from());
    return above.filter(wider -> wider.level().compareTo(one.level()) < 0).isPresent()
        ? Optional.empty()
        : Optional.of(orphan(one, above, world));
  }

  private static RowFault orphan(
      DivisionVersion one, Optional<DivisionVersion> above, DivisionWorld world) {
    String parent = DivisionVersion.text(one.parent());
    if (above.isPresent()) {
      return RowFault.of(
          Division.PARENT,
          ProblemCode.PARENT_NOT_ABOVE,
          parent,
          words(above.get().level()),
          words(one.level()));
    }
    return world.left(one.parent()).isEmpty()
        ? RowFault.of(Division.PARENT, ProblemCode.PARENT_UNKNOWN, parent)
        : RowFault.of(Division.PARENT, ProblemCode.PARENT_NOT_IN_FORCE, parent, day(one.from()));
  }

  private Optional<RowFault> overlap(DivisionVersion one) {
    List<DivisionVersion> counting = world.counting(one.code());
    if (counting.size() < 2) {
      return Optional.empty();
    }
    return counting.stream()
        .filter(other -> counting.contains(one) && !other.equals(one) && other.overlaps(one))
        .findFirst()
        .map(
            other ->
                RowFault.of(
                    Division.VALID_FROM,
                    ProblemCode.VERSIONS_OVERLAP,
                    DivisionVersion.text(one.code()),
                    period(other)));
  }

  /** Whether divisions that the register has would lose what they hang below. */
  private Optional<RowFault> left(DivisionVersion one) {
    if (children.isEmpty()) {
      return Optional.empty();
    }
    List<DivisionVersion> left =
        children.getOrDefault(one.code(), List.of()).stream()
            .filter(child -> world.counting(child.code()).contains(child))
            .filter(child -> parent(child, world).isPresent() && parent(child, before).isEmpty())
            .toList();
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(
            RowFault.of(
                Division.LEVEL,
                ProblemCode.CHILDREN_LEFT,
                DivisionVersion.text(one.code()),
                left.size(),
                DivisionVersion.text(left.get(0).code())));
  }

  private static Text period(DivisionVersion one) {
    return one.until() == Integer.MAX_VALUE
        ? new Text("{0} 起", "from {0}").with(day(one.from()))
        : new Text("{0} 至 {1} 前", "from {0} until {1}").with(day(one.from()), day(one.until()));
  }

  static Text words(Level level) {
    return new Text(level.zh(), level.code());
  }

  static LocalDate day(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
