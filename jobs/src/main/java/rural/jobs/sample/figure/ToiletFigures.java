package rural.jobs.sample.figure;

import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Hamlet;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Form 农环2表 of a village: what is built in a quarter is what the stock grew by. */
public final class ToiletFigures {

  private final Course course;

  public ToiletFigures(Course course) {
    this.course = course;
  }

  public Entry of(Place village, Quarter quarter) {
    long[] sums = new long[17];
    for (Hamlet hamlet : village.hamlets()) {
      long[] own = of(hamlet, quarter);
      for (int i = 0; i < sums.length; i++) {
        sums[i] += own[i];
      }
    }
    Object[] values = new Object[sums.length + 2];
    values[0] = village.code();
    values[1] = village.name();
    for (int i = 0; i < sums.length; i++) {
      values[i + 2] = sums[i];
    }
    return Entry.of(VillageForms.TOILET, quarter.toString(), values);
  }

  /** Toilets renovated from the start of the year to the end of the quarter. */
  public long builtYearToDate(Place village, Quarter quarter) {
    Quarter lastYear = new Quarter(quarter.year() - 1, 4);
    return village.hamlets().stream()
        .mapToLong(hamlet -> sanitary(hamlet, quarter) - sanitary(hamlet, lastYear))
        .sum();
  }

  private long[] of(Hamlet hamlet, Quarter quarter) {
    Dice dice = course.dice("toilet", hamlet.id());
    long households = hamlet.households();
    long sanitary = sanitary(hamlet, quarter);
    long harmless = (long) (sanitary * dice.between(0.8, 0.97));
    long rest = households - sanitary;
    long unsanitary = (long) (rest * dice.between(0.6, 0.9));
    long urn = (long) (harmless * dice.between(0, 0.15));
    long biogas = (long) (harmless * dice.between(0, 0.08));
    long diversion = (long) (harmless * dice.between(0, 0.05));
    long twin = (long) (harmless * dice.between(0, 0.04));
    long sewered = (long) (harmless * dice.between(0.05, 0.3));
    long septic = harmless - urn - biogas - diversion - twin - sewered;
    long found = Math.round(households * dice.between(0, 0.12));
    long fixed = (long) (found * course.share(hamlet, quarter, 0.7, 0.3, 0.08));
    return new long[] {
      households,
      (long) (households * dice.between(0.82, 0.97)),
      sanitary,
      harmless,
      septic,
      urn,
      biogas,
      diversion,
      twin,
      sewered,
      sanitary - harmless,
      unsanitary,
      rest - unsanitary,
      sanitary - sanitary(hamlet, quarter.previous()),
      sanitary - sanitary(hamlet, new Quarter(quarter.year() - 1, 4)),
      found,
      fixed
    };
  }

  private long sanitary(Hamlet hamlet, Quarter quarter) {
    double lead = course.dice("sanitary", hamlet.id()).between(-0.06, 0.06);
    return (long) (hamlet.households() * course.share(hamlet, quarter, 0.72 + lead, 0.35, 0.022));
  }
}
