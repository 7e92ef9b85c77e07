package rural.jobs.receive.reading.header;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import rural.jobs.receive.reading.remark.Place;
import rural.schemas.contract.Field;
import rural.schemas.contract.Text;

/** Finds the column that a missing one was probably meant to be: by the pairs of letters shared. */
final class NearTitle {

  private static final double ENOUGH = 0.5;

  private NearTitle() {}

  /** The title of a missing field, with the column that nearly fits, where one does. */
  static Text of(Field missing, List<HeaderColumn> unknown) {
    Optional<HeaderColumn> near =
        unknown.stream()
            .filter(column -> isNear(missing, column))
            .max(Comparator.comparingDouble(column -> likeness(missing, column)));
    Text title = missing.title();
    return near.map(
            column ->
                new Text(
                    title.zh()
                        + "（"
                        + Place.letters(column.index())
                        + " 列“"
                        + column.written()
                        + "”最接近）",
                    title.en()
                        + " (column "
                        + Place.letters(column.index())
                        + " '"
                        + column.written()
                        + "' comes nearest)"))
        .orElse(title);
  }

  static boolean isNear(Field missing, HeaderColumn column) {
    return likeness(missing, column) >= ENOUGH;
  }

  private static double likeness(Field field, HeaderColumn column) {
    Set<String> own = pairs(Title.of(field.title().zh()).base());
    Set<String> other = pairs(Title.normal(column.written()));
    long shared = own.stream().filter(other::contains).count();
    return own.isEmpty() ? 0 : (double) shared / own.size();
  }

  private static Set<String> pairs(String text) {
    Set<String> pairs = new HashSet<>();
    IntStream.range(0, text.length() - 1).forEach(i -> pairs.add(text.substring(i, i + 2)));
    return pairs;
  }
}
