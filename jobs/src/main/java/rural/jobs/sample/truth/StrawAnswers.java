package rural.jobs.sample.truth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.RegistryForms;
import rural.jobs.sample.form.StrawForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/**
 * The straw rates of counties and above. Expected are all counties, reported those with production;
 * a county without production rows counts on neither side, whatever its enterprises used.
 */
final class StrawAnswers {

  private final Ledger ledger;
  private final Atlas atlas;
  private final Quarter quarter;
  private final Hierarchy hierarchy;
  private final Map<String, BigDecimal> coefficients = new LinkedHashMap<>();
  private final Map<String, Map<String, StrawBalance>> counties = new LinkedHashMap<>();

  StrawAnswers(Ledger ledger, Atlas atlas, Quarter quarter) {
    this.ledger = ledger;
    this.atlas = atlas;
    this.quarter = quarter;
    this.hierarchy = atlas.on(quarter.end());
  }

  List<Answer> work() {
    readCoefficients();
    for (Entry row : rows(StrawForms.PRODUCTION)) {
      balance(row)
          .ifPresent(
              b -> b.production(row, own(row, "grain_ratio"), own(row, "collectable_coefficient")));
    }
    rows(StrawForms.ENTERPRISE).forEach(row -> balance(row).ifPresent(b -> b.enterprise(row)));
    rows(StrawForms.HOUSEHOLD).forEach(row -> balance(row).ifPresent(b -> b.household(row)));
    return answers();
  }

  private List<Answer> answers() {
    Map<String, Sums> sums = new LinkedHashMap<>();
    for (String indicator : new StrawBalance().numerators().keySet()) {
      Sums sum = new Sums(hierarchy);
      hierarchy.level(Level.COUNTY).forEach(county -> sum.expect(county.code()));
      sums.put(indicator, sum);
    }
    counties.forEach((county, crops) -> add(county, crops, sums));
    List<Answer> answers = new ArrayList<>();
    sums.forEach(
        (indicator, sum) ->
            answers.addAll(
                sum.answers(quarter.toString(), indicator, Answers.COUNTY_AND_ABOVE, true)));
    return answers;
  }

  private static void add(String county, Map<String, StrawBalance> crops, Map<String, Sums> sums) {
    Map<String, BigDecimal> numerators = new LinkedHashMap<>();
    BigDecimal collectable = null;
    for (StrawBalance crop : crops.values()) {
      if (crop.isProduced()) {
        crop.numerators().forEach((id, part) -> numerators.merge(id, part, BigDecimal::add));
        collectable =
            collectable == null ? crop.collectable() : collectable.add(crop.collectable());
      }
    }
    BigDecimal denominator = collectable;
    numerators.forEach((id, numerator) -> sums.get(id).add(county, numerator, denominator, true));
  }

  private List<Entry> rows(rural.jobs.sample.form.Form form) {
    return ledger.inForce(form, quarter.toString());
  }

  private Optional<StrawBalance> balance(Entry row) {
    return atlas
        .successor(row.text("division_code"), quarter.end())
        .flatMap(code -> hierarchy.at(Level.COUNTY, code))
        .map(Place::code)
        .map(
            county ->
                counties
                    .computeIfAbsent(county, any -> new LinkedHashMap<>())
                    .computeIfAbsent(row.text("crop"), any -> new StrawBalance()));
  }

  private void readCoefficients() {
    for (Entry row : ledger.inForce(RegistryForms.COEFFICIENT, "")) {
      for (String column : List.of("grain_ratio", "collectable_coefficient")) {
        BigDecimal number = row.number(column);
        if (number != null && number.signum() > 0) {
          String year = row.get("year").toString();
          coefficients.put(key(year, row.text("province_code"), row.text("crop"), column), number);
        }
      }
    }
  }

  private BigDecimal own(Entry row, String column) {
    BigDecimal number = row.number(column);
    return number == null || number.signum() == 0 ? lookup(row, column) : number;
  }

  /** Year and province, else year and nation. */
  private BigDecimal lookup(Entry row, String column) {
    String year = String.valueOf(quarter.year());
    String crop = row.text("crop");
    String province =
        hierarchy.at(Level.PROVINCE, row.text("division_code")).map(Place::code).orElse("");
    BigDecimal own = coefficients.get(key(year, province, crop, column));
    return own != null ? own : coefficients.get(key(year, "000000000000", crop, column));
  }

  private static String key(String year, String province, String crop, String column) {
    return String.join("|", year, province, crop, column);
  }
}
