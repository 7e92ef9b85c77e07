package rural.jobs.dictionary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;
import rural.schemas.contract.Indicator;

/**
 * From which fields of which forms an indicator is made. The fields of a derived form lead back to
 * those that were reported, by {@code derived.csv}.
 */
final class Lineage {

  static final String NUMERATOR = "numerator";
  static final String DENOMINATOR = "denominator";
  static final String AMONG = "among";
  private static final String TARGET_FIELD = "target.target";

  private final ContractBook book;
  private final Map<String, List<String>> derived = derived();

  Lineage(ContractBook book) {
    this.book = book;
  }

  /**
   * @param side numerator, denominator or among
   * @param into field of the indicator's own form that the side names
   * @param from reported field, {@code form.field}
   */
  record Step(String side, String into, String from) {}

  List<Step> of(Contract contract, Indicator indicator) {
    List<Step> steps = new ArrayList<>();
    add(steps, contract, NUMERATOR, indicator.numerator());
    if (indicator.isOverTarget()) {
      steps.add(new Step(DENOMINATOR, Indicator.TARGET, TARGET_FIELD));
    } else {
      add(steps, contract, DENOMINATOR, indicator.denominator());
    }
    indicator.among().ifPresent(among -> add(steps, contract, AMONG, among));
    return steps;
  }

  /** The field that a name leads to; empty where the book has no such form. */
  Optional<Field> field(String qualified) {
    String[] parts = qualified.split("\\.", 2);
    return book.find(parts[0]).flatMap(contract -> contract.field(parts[1]));
  }

  private void add(List<Step> steps, Contract contract, String side, String expression) {
    for (Field field : contract.fieldsIn(expression)) {
      String own = contract.form() + "." + field.name();
      for (String from : derived.getOrDefault(own, List.of(own))) {
        steps.add(new Step(side, own, from));
        field(from)
            .flatMap(Field::fallsBackTo)
            .ifPresent(standIn -> steps.add(new Step(side, own, standIn)));
      }
    }
  }

  /** Derived field → the reported fields it is made of. */
  static Map<String, List<String>> derived() {
    Map<String, List<String>> all = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Lineage.class.getResourceAsStream("derived.csv"), StandardCharsets.UTF_8))) {
      lines.forEach(
          line ->
              all.put(line.getField("field"), List.of(line.getField("from").strip().split(" +"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
