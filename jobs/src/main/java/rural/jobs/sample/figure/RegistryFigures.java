package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.RegistryForms;
import rural.jobs.sample.place.Change;
import rural.jobs.sample.place.Place;

/** The registry forms: divisions, what became of them, and illustrative straw coefficients. */
public final class RegistryFigures {

  private RegistryFigures() {}

  public static Entry of(Place place) {
    return Entry.of(
        RegistryForms.DIVISION,
        "",
        place.code(),
        place.name(),
        place.level().zh(),
        place.parent(),
        place.rural(),
        place.from(),
        place.until().orElse(null));
  }

  public static Entry of(Change change) {
    return Entry.of(
        RegistryForms.CHANGE,
        "",
        change.on(),
        change.kind().zh(),
        change.oldCode(),
        change.newCode(),
        change.share());
  }

  /** National rows for every crop; the province has its own wheat, and a 0 that means nothing. */
  public static List<Entry> coefficients(int year) {
    List<Entry> rows = new ArrayList<>();
    for (Crop crop : Crop.ALL) {
      BigDecimal ratio = new BigDecimal(crop.ratio());
      BigDecimal coefficient = new BigDecimal(crop.coefficient());
      rows.add(coefficient(year, "000000000000", crop, ratio, coefficient));
      if (crop.title().equals("小麦")) {
        BigDecimal own = ratio.add(new BigDecimal("0.02"));
        rows.add(coefficient(year, "990000000000", crop, own, coefficient));
      }
      if (crop.title().equals("玉米")) {
        rows.add(coefficient(year, "990000000000", crop, BigDecimal.ZERO, coefficient));
      }
    }
    return rows;
  }

  private static Entry coefficient(
      int year, String province, Crop crop, BigDecimal ratio, BigDecimal coefficient) {
    return Entry.of(
        RegistryForms.COEFFICIENT, "", (long) year, province, crop.title(), ratio, coefficient);
  }
}
