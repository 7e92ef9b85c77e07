package rural.jobs.sample.truth;

import static rural.jobs.sample.form.ManagementForms.LIVESTOCK;
import static rural.jobs.sample.form.ManagementForms.RIVER;
import static rural.jobs.sample.form.ManagementForms.STRAW_BURNING;
import static rural.jobs.sample.form.VillageForms.GARBAGE;
import static rural.jobs.sample.form.VillageForms.SEWAGE_VILLAGE;
import static rural.jobs.sample.form.VillageForms.TOILET;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;

/** The two sides of an indicator over one record of a village or a county; null = lacking. */
record Ratio(
    String id,
    Form form,
    Function<Entry, BigDecimal> numerator,
    Function<Entry, BigDecimal> denominator) {

  static final List<Ratio> OF_VILLAGES =
      List.of(
          villages("garbage.village_coverage", GARBAGE, List.of("covered")),
          quantities(
              "garbage.natural_village_coverage",
              GARBAGE,
              "natural_villages_covered",
              "natural_villages"),
          villages(
              "garbage.full_chain_coverage",
              GARBAGE,
              List.of("sorting", "village_collects", "town_transfers", "county_treats")),
          villages("garbage.sorting_coverage", GARBAGE, List.of("sorting")),
          quantities("garbage.household_sorting", GARBAGE, "sorting_households", "households"),
          quantities("garbage.treatment_rate", GARBAGE, "treated_t", "collected_t"),
          quantities("garbage.harmless_rate", GARBAGE, "harmless_t", "collected_t"),
          quantities("toilet.sanitary_coverage", TOILET, "sanitary_households", "households"),
          quantities(
              "toilet.sanitary_coverage_resident",
              TOILET,
              "sanitary_households",
              "resident_households"),
          quantities("toilet.harmless_coverage", TOILET, "harmless_households", "households"),
          quantities("toilet.problem_rectification", TOILET, "problems_fixed", "problems_found"),
          status("sewage.village_treatment", List.of("完成治理")),
          status("sewage.controlled_coverage", List.of("完成治理", "有效管控")),
          quantities(
              "sewage.household_treatment", SEWAGE_VILLAGE, "households_treated", "households"),
          quantities(
              "sewage.connection",
              SEWAGE_VILLAGE,
              "households_connected",
              "households_should_connect"));

  static final List<Ratio> OF_COUNTIES =
      List.of(
          quantities("river.cleaning", RIVER, "cleaned_km", "reach_km"),
          quantities("livestock.utilization", LIVESTOCK, "utilized_t", "produced_t"),
          quantities("livestock.facility_coverage", LIVESTOCK, "farms_equipped", "farms"),
          quantities("straw_burning.handling", STRAW_BURNING, "fires_handled", "fires"));

  private static Ratio quantities(String id, Form form, String numerator, String denominator) {
    return new Ratio(id, form, row -> row.number(numerator), row -> row.number(denominator));
  }

  /** Villages where all flags are true, among those that report them all. */
  private static Ratio villages(String id, Form form, List<String> flags) {
    return new Ratio(
        id,
        form,
        row ->
            flags.stream().allMatch(flag -> Boolean.TRUE.equals(row.get(flag)))
                ? BigDecimal.ONE
                : BigDecimal.ZERO,
        row -> flags.stream().anyMatch(flag -> row.get(flag) == null) ? null : BigDecimal.ONE);
  }

  private static Ratio status(String id, List<String> good) {
    return new Ratio(
        id,
        SEWAGE_VILLAGE,
        row -> good.contains(row.text("status")) ? BigDecimal.ONE : BigDecimal.ZERO,
        row -> row.get("status") == null ? null : BigDecimal.ONE);
  }
}
