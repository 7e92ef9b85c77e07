package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.StrawForms;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Forms 农环5–7 of a county: the crop year's production, and its use from January on. */
public final class StrawFigures {

  private static final double[] USES = {0.22, 0.42, 0.2, 0.07, 0.09};

  private final Course course;

  public StrawFigures(Course course) {
    this.course = course;
  }

  /** One row a crop; minor crops bring their own coefficients. */
  public List<Entry> production(Place county, Quarter quarter) {
    List<Entry> rows = new ArrayList<>();
    for (Crop crop : grown(county)) {
      Dice dice = course.dice("straw", county.code(), crop.title());
      double sown = sown(county, crop);
      double returned =
          sown * dice.between(0.42, 0.6) * Course.yearToDate(quarter) + course.step(quarter) * 3;
      double exported = dice.chance(0.3) ? sown * 0.004 * Course.yearToDate(quarter) : 0;
      rows.add(
          Entry.of(
              StrawForms.PRODUCTION,
              quarter.toString(),
              county.code(),
              crop.title(),
              Course.decimal(sown * crop.yieldKgPerMu() / 1000, 2),
              Course.decimal(sown, 1),
              Course.decimal(Math.min(sown, returned), 1),
              crop.isMinor() ? new BigDecimal(crop.ratio()).add(new BigDecimal("0.05")) : null,
              crop.isMinor() ? new BigDecimal(crop.coefficient()) : null,
              Course.decimal(exported, 2)));
    }
    return rows;
  }

  public List<Entry> enterprises(Place county, Quarter quarter) {
    List<Entry> rows = new ArrayList<>();
    for (Crop crop : grown(county)) {
      if (crop.sampled()) {
        int bodies = course.dice("bodies", county.code(), crop.title()).whole(1, 3);
        for (int body = 1; body <= bodies; body++) {
          rows.add(enterprise(county, crop, quarter, body, bodies));
        }
      }
    }
    return rows;
  }

  private Entry enterprise(Place county, Crop crop, Quarter quarter, int body, int bodies) {
    Dice dice = course.dice("body", county.code(), crop.title(), body);
    double collectable =
        sown(county, crop)
            * crop.yieldKgPerMu()
            / 1000
            * Double.parseDouble(crop.ratio())
            * Double.parseDouble(crop.coefficient());
    double all = collectable * dice.between(0.2, 0.34) * Course.yearToDate(quarter) / bodies;
    Object[] uses = uses(all, 2);
    BigDecimal imported = dice.chance(0.3) ? Course.decimal(all * 0.05, 2) : BigDecimal.ZERO;
    return Entry.of(
        StrawForms.ENTERPRISE,
        quarter.toString(),
        "QY%s%02d".formatted(county.code().substring(0, 6), body),
        county.name().replace("县", "") + "秸秆利用合作社" + body,
        county.code(),
        crop.title(),
        uses[0],
        uses[1],
        uses[2],
        uses[3],
        uses[4],
        imported);
  }

  /** Up to eight households of villages that keep their codes. */
  public List<Entry> households(Place county, List<Place> villages, Quarter quarter) {
    List<Entry> rows = new ArrayList<>();
    for (int number = 0; number < Math.min(8, villages.size()); number++) {
      for (Crop crop : grown(county)) {
        if (crop.sampled()) {
          rows.add(household(villages.get(number), number, crop, quarter));
        }
      }
    }
    return rows;
  }

  private Entry household(Place village, int number, Crop crop, Quarter quarter) {
    Dice dice = course.dice("household", village.code(), crop.title());
    double sown = dice.whole(15, 120) / 10.0;
    double yield = Math.round(crop.yieldKgPerMu() * dice.between(0.9, 1.1));
    double straw =
        sown * yield * Double.parseDouble(crop.ratio()) * Double.parseDouble(crop.coefficient());
    double used = straw * dice.between(0.06, 0.18) * Course.yearToDate(quarter);
    Object[] uses = uses(used, 1);
    return Entry.of(
        StrawForms.HOUSEHOLD,
        quarter.toString(),
        "NH%s%02d".formatted(village.code(), number),
        village.code(),
        crop.title(),
        Course.decimal(sown, 1),
        Course.decimal(yield, 0),
        uses[0],
        uses[1],
        uses[2],
        uses[3],
        uses[4]);
  }

  private static Object[] uses(double all, int decimals) {
    Object[] uses = new Object[USES.length];
    for (int i = 0; i < USES.length; i++) {
      uses[i] = Course.decimal(all * USES[i], decimals);
    }
    return uses;
  }

  private double sown(Place county, Crop crop) {
    double scale = crop.isMinor() ? 0.15 : 1;
    return Math.round(
        course.dice("sown", county.code(), crop.title()).between(15_000, 90_000) * scale);
  }

  /** The first two crops everywhere, the others here and there. */
  private List<Crop> grown(Place county) {
    List<Crop> grown = new ArrayList<>();
    for (Crop crop : Crop.ALL) {
      boolean everywhere = Crop.ALL.indexOf(crop) < 2;
      if (everywhere || course.dice("grown", county.code(), crop.title()).chance(0.6)) {
        grown.add(crop);
      }
    }
    return grown;
  }
}
