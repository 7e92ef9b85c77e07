package rural.jobs.sample.dirt;

import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.figure.VillageFigures;
import rural.jobs.sample.file.FileFormat;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.place.Place;

/** Workbooks with two forms in them, and workbooks with a hidden sheet of notes. */
public final class Bundles {

  private Bundles() {}

  /** Puts two forms of one unit into one workbook and hides notes in another. */
  public static List<Filled> of(
      List<Filled> parcels, Dice dice, String folder, List<Incident> incidents) {
    List<Filled> bundled = new ArrayList<>(parcels);
    List<Filled> some = parcels.stream().filter(Bundles::isVillageFile).toList();
    if (!some.isEmpty()) {
      Filled one = dice.pick(some);
      Place unit = one.sheets().get(0).head().unit();
      some.stream()
          .filter(
              other ->
                  !other.name().equals(one.name())
                      && other.sheets().get(0).head().unit().equals(unit))
          .findFirst()
          .ifPresent(other -> bundle(bundled, one, other, folder, incidents));
    }
    hideNotes(bundled, dice, folder, incidents);
    return bundled;
  }

  private static void bundle(
      List<Filled> parcels, Filled one, Filled other, String folder, List<Incident> incidents) {
    Place unit = one.sheets().get(0).head().unit();
    String quarter = one.sheets().get(0).quarter();
    String name = String.join("_", unit.code(), unit.name(), "合并上报", quarter) + ".xlsx";
    parcels.remove(one);
    parcels.remove(other);
    parcels.add(
        new Filled(
            name, FileFormat.XLSX, List.of(one.sheets().get(0), other.sheets().get(0)), false));
    incidents.add(new Incident(folder, name, "", "", "two_forms", true));
  }

  private static void hideNotes(
      List<Filled> parcels, Dice dice, String folder, List<Incident> incidents) {
    for (int i = 0; i < parcels.size(); i++) {
      Filled parcel = parcels.get(i);
      if (parcel.format() == FileFormat.XLSX && dice.chance(0.1)) {
        parcels.set(i, new Filled(parcel.name(), parcel.format(), parcel.sheets(), true));
        incidents.add(new Incident(folder, parcel.name(), "", "", "hidden_sheet", true));
      }
    }
  }

  private static boolean isVillageFile(Filled parcel) {
    return VillageFigures.FORMS.contains(parcel.sheets().get(0).form())
        && parcel.format().isWorkbook()
        && !parcel.format().isZip();
  }
}
