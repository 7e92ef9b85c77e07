package rural.schemas.readers;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rural.schemas.contract.Language;
import rural.schemas.control.Release;
import rural.schemas.place.DivisionCode;

/**
 * All readers of a home.
 *
 * @param link where the files of a release can be read on the web, with {@code {release}} and
 *     {@code {division}} in it; empty = nowhere
 */
public record Readers(Optional<String> link, List<Reader> readers) {

  public static final Readers NOBODY = new Readers(Optional.empty(), List.of());

  static final String RELEASE = "{release}";
  static final String DIVISION = "{division}";

  public Readers {
    readers = List.copyOf(readers);
  }

  /** The divisions that somebody reads about, and the languages they read. */
  public SortedMap<DivisionCode, SortedSet<Language>> divisions() {
    SortedMap<DivisionCode, SortedSet<Language>> divisions = new TreeMap<>();
    readers.forEach(
        one ->
            divisions.computeIfAbsent(one.division(), code -> new TreeSet<>()).add(one.language()));
    return divisions;
  }

  /** The address of a division's page in a release. */
  public Optional<String> link(Release release, DivisionCode division) {
    return link.map(
        text -> text.replace(RELEASE, release.id()).replace(DIVISION, division.digits()));
  }
}
