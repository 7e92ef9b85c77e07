package rural.scheduler.distribute;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rural.schemas.text.DamagedException;

/**
 * The divisions of a sealed release, and the rates of some of them; read in one pass.
 *
 * @param parents code → code of the division above; empty text for the root
 * @param names code → name
 * @param rates of the wanted divisions only, column → text
 */
record SealedPlaces(
    Map<String, String> parents,
    Map<String, String> names,
    Map<String, List<Map<String, String>>> rates) {

  private static final String CODE = "division_code";
  private static final String PARENT = "parent_code";
  private static final String NAME = "division_name";

  /**
   * @param wanted codes of the divisions whose rates are kept
   */
  static SealedPlaces of(Path releaseFolder, Set<String> wanted) {
    Path csv = releaseFolder.resolve("rates.csv");
    return DamagedException.reading(csv, () -> read(csv, wanted));
  }

  private static SealedPlaces read(Path csv, Set<String> wanted) throws IOException {
    SealedPlaces all = new SealedPlaces(new HashMap<>(), new HashMap<>(), new HashMap<>());
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord line : lines) {
        String code = line.getField(CODE);
        if (all.parents.putIfAbsent(code, line.getField(PARENT)) == null) {
          all.names.put(code, line.getField(NAME));
        }
        if (wanted.contains(code)) {
          all.rates.computeIfAbsent(code, one -> new ArrayList<>()).add(line.getFieldsAsMap());
        }
      }
    }
    return all;
  }

  Optional<String> name(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /** Whether a division is another one or lies in it. */
  boolean isIn(String code, String above) {
    String at = code;
    while (at != null && !at.isEmpty()) {
      if (at.equals(above)) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }
}
