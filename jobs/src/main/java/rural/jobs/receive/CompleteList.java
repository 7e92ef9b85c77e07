package rural.jobs.receive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rural.schemas.place.Level;

/**
 * A list of divisions that says of itself that it is complete: what the register has below the same
 * divisions, of the same levels, and the list has not, was perhaps closed.
 */
final class CompleteList {

  private final List<DivisionVersion> rows;
  private final DivisionWorld world;
  private final Set<Long> listed;
  private final Set<Level> levels;
  private final Set<Long> scope;

  /**
   * @param sender code of the unit that sent it; empty where none is named
   */
  CompleteList(List<DivisionVersion> rows, String sender, DivisionWorld world) {
    this.rows = rows;
    this.world = world;
    this.listed = rows.stream().map(DivisionVersion::code).collect(Collectors.toSet());
    this.levels = rows.stream().map(DivisionVersion::level).collect(Collectors.toSet());
    this.scope = sender.isEmpty() ? tops() : Set.of(Long.parseLong(sender));
  }

  /** What the list is about: a division with its parts, or the one whose parts all are listed. */
  private Set<Long> tops() {
    Set<Long> parents = rows.stream().map(DivisionVersion::parent).collect(Collectors.toSet());
    Set<Long> tops = new HashSet<>();
    for (DivisionVersion row : rows) {
      if (!listed.contains(row.parent())) {
        tops.add(parents.contains(row.code()) ? row.code() : row.parent());
      }
    }
    return tops;
  }

  /** Codes in force on a day that the list should have. */
  List<Long> missing(int day) {
    return world.all().stream()
        .filter(one -> !listed.contains(one.code()) && levels.contains(one.level()))
        .filter(one -> one.isInForce(day) && world.counting(one.code()).contains(one))
        .filter(one -> isWithin(one, day))
        .map(DivisionVersion::code)
        .toList();
  }

  private boolean isWithin(DivisionVersion one, int day) {
    Optional<DivisionVersion> at = Optional.of(one);
    for (int step = 0; at.isPresent() && step < Level.values().length; step++) {
      if (scope.contains(at.get().parent())) {
        return true;
      }
      at = world.on(at.get().parent(), day);
    }
    return false;
  }
}
