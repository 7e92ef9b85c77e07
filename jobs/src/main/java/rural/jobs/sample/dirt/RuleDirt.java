package rural.jobs.sample.dirt;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import rural.jobs.sample.form.Entry;

/** Entries that break a hard rule of their form, and entries that are wrong within the rules. */
final class RuleDirt {

  private RuleDirt() {}

  /** The entry with a hard rule broken; empty where this entry has nothing to break. */
  static Optional<Entry> broken(Entry entry) {
    return switch (entry.form().id()) {
      case "garbage" -> raised(entry, "natural_villages_covered", "natural_villages", 2);
      case "toilet" -> raised(entry, "problems_fixed", "problems_found", 5);
      case "sewage_village" ->
          raised(entry, "households_connected", "households_should_connect", 1);
      case "sewage_facility" -> raised(entry, "samples_passed", "samples", 1);
      case "straw_production" -> returnedMoreThanSown(entry);
      case "straw_enterprise" -> importedMoreThanUsed(entry);
      case "issue" ->
          entry.get("closed_on") == null
              ? Optional.empty()
              : Optional.of(entry.with("closed_on", null));
      default -> Optional.empty();
    };
  }

  /** Households left out, so that the rate rises; every rule still holds. */
  static Optional<Entry> fewerHouseholds(Entry entry) {
    if (!entry.form().id().equals("toilet")) {
      return Optional.empty();
    }
    long households = (Long) entry.get("households");
    long without = (Long) entry.get("without_toilet");
    long unsanitary = (Long) entry.get("unsanitary_households");
    long left = Math.min(without + unsanitary, households / 8);
    long fromWithout = Math.min(without, left);
    Long resident = (Long) entry.get("resident_households");
    return Optional.of(
        entry
            .with("households", households - left)
            .with("without_toilet", without - fromWithout)
            .with("unsanitary_households", unsanitary - (left - fromWithout))
            .with(
                "resident_households",
                resident == null ? null : Math.min(resident, households - left)));
  }

  /** The same place's figures put right: other values, every rule holds. */
  static Entry corrected(Entry entry) {
    return switch (entry.form().id()) {
      case "garbage" -> plus(plus(entry, "natural_villages", 1), "households", 7);
      case "toilet" -> plus(plus(entry, "households", 3), "without_toilet", 3);
      default -> {
        Long connected = (Long) entry.get("households_connected");
        long should = (Long) entry.get("households_should_connect");
        yield entry.with(
            "households_connected", connected == null ? should / 2 : connected * 9 / 10);
      }
    };
  }

  private static Entry plus(Entry entry, String column, long more) {
    return entry.with(column, (Long) entry.get(column) + more);
  }

  private static Optional<Entry> raised(Entry entry, String column, String limit, long above) {
    Long most = (Long) entry.get(limit);
    return most == null ? Optional.empty() : Optional.of(entry.with(column, most + above));
  }

  /** Only for crops that nothing else in the county depends on. */
  private static Optional<Entry> returnedMoreThanSown(Entry entry) {
    boolean minor = entry.get("grain_ratio") != null;
    BigDecimal tooMuch = entry.number("sown_mu").add(BigDecimal.TEN);
    return minor ? Optional.of(entry.with("returned_mu", tooMuch)) : Optional.empty();
  }

  private static Optional<Entry> importedMoreThanUsed(Entry entry) {
    BigDecimal used =
        entry.number("fertilizer_t").add(entry.number("feed_t")).add(entry.number("fuel_t"));
    return Optional.of(
        entry.with(Map.of("imported_t", used.multiply(BigDecimal.TEN).add(BigDecimal.ONE))));
  }
}
