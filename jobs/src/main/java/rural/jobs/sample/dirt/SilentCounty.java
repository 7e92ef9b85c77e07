package rural.jobs.sample.dirt;

import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.place.Place;

/** A county that sends none of its straw forms in a quarter. */
public final class SilentCounty {

  private static final String PRODUCTION = "straw_production";

  private SilentCounty() {}

  /** The files without those of the silent county; at least two counties always report. */
  public static List<Filled> of(
      List<Filled> parcels, Dice dice, String folder, List<Incident> incidents) {
    List<Place> counties =
        parcels.stream()
            .filter(parcel -> form(parcel).equals(PRODUCTION))
            .map(parcel -> parcel.sheets().get(0).head().unit())
            .toList();
    if (counties.size() < 3 || dice.chance(0.4)) {
      return parcels;
    }
    Place silent = dice.pick(counties);
    incidents.add(new Incident(folder, "", PRODUCTION, silent.code(), "silent_county", false));
    return parcels.stream()
        .filter(
            parcel ->
                !form(parcel).startsWith("straw_")
                    || !parcel.sheets().get(0).head().unit().equals(silent))
        .toList();
  }

  private static String form(Filled parcel) {
    return parcel.sheets().get(0).form().id();
  }
}
