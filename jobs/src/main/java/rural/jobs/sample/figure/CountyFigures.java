package rural.jobs.sample.figure;

import java.math.BigDecimal;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Forms 农环10–12表 of a county: rivers, livestock, the ban on straw burning. */
public final class CountyFigures {

  private final Course course;

  public CountyFigures(Course course) {
    this.course = course;
  }

  public Entry river(Place county, Quarter quarter) {
    Dice dice = course.dice("river", county.code());
    double reach = dice.between(40, 320);
    double share = dice.between(0.3, 0.7) + 0.03 * course.step(quarter);
    return Entry.of(
        ManagementForms.RIVER,
        quarter.toString(),
        county.code(),
        county.name(),
        Course.decimal(reach, 1),
        (long) dice.whole(3, 9),
        (long) dice.whole(20, 60),
        (long) dice.whole(60, 300),
        Course.decimal(reach * Math.min(1, share), 1),
        Course.decimal(reach * dice.between(0.5, 3), 1));
  }

  public Entry livestock(Place county, Quarter quarter) {
    Dice dice = course.dice("livestock", county.code());
    long farms = dice.whole(15, 140);
    double equipped = Math.min(1, dice.between(0.7, 0.9) + 0.02 * course.step(quarter));
    BigDecimal produced = Course.decimal(farms * dice.between(300, 900), 1);
    double used = Math.min(0.98, dice.between(0.6, 0.8) + 0.02 * course.step(quarter));
    return Entry.of(
        ManagementForms.LIVESTOCK,
        quarter.toString(),
        county.code(),
        county.name(),
        farms,
        (long) (farms * equipped),
        produced,
        Course.decimal(produced.doubleValue() * used, 1));
  }

  /** Fires are rare outside the harvests; a county without any has no rate. */
  public Entry burning(Place county, Quarter quarter) {
    Dice dice = course.dice("burning", county.code(), quarter);
    long fires = dice.whole(0, quarter.number() % 2 == 0 ? 6 : 2);
    return Entry.of(
        ManagementForms.STRAW_BURNING,
        quarter.toString(),
        county.code(),
        county.name(),
        (long) dice.whole(30, 200),
        fires,
        fires - (fires > 0 && dice.chance(0.2) ? 1 : 0));
  }
}
