package rural.jobs.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.sample.figure.Course;
import rural.jobs.sample.figure.RegistryFigures;
import rural.jobs.sample.figure.TargetFigures;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.form.RegistryForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Change;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.jobs.sample.place.Settlement;
import rural.schemas.period.Quarter;
import rural.schemas.place.DivisionCode;
import rural.schemas.place.Level;

/** The registry forms of a quarter: everything at first, then what changed; targets once a year. */
final class RegistryFiles {

  /** Who publishes the coefficients that hold where a province has none. */
  private static final Place NATION =
      new Place(
          DivisionCode.NATION.digits(),
          Level.NATION.zh(),
          Level.NATION,
          "",
          false,
          Settlement.FOUNDED,
          Optional.empty(),
          List.of());

  private final SampleOptions options;
  private final Course course;
  private final Atlas atlas;
  private final Quarter quarter;
  private final Stationery stationery;
  private final List<Filled> parcels = new ArrayList<>();
  private final Hierarchy hierarchy;
  private final Place province;

  RegistryFiles(
      SampleOptions options, Course course, Atlas atlas, Quarter quarter, Stationery stationery) {
    this.options = options;
    this.course = course;
    this.atlas = atlas;
    this.quarter = quarter;
    this.stationery = stationery;
    this.hierarchy = atlas.on(quarter.end());
    this.province = hierarchy.level(Level.PROVINCE).get(0);
  }

  List<Filled> parcels() {
    boolean first = quarter.equals(options.first());
    if (first) {
      foundation();
    } else {
      changes();
    }
    if (first || quarter.number() == 1) {
      yearly();
    }
    return parcels;
  }

  /** The divisions as they stood before any change. */
  private void foundation() {
    List<Entry> upper = new ArrayList<>();
    List<Entry> villages = new ArrayList<>();
    for (Place place : atlas.places()) {
      if (place.from().equals(Settlement.FOUNDED)) {
        Entry entry = RegistryFigures.of(place).with("valid_to", null);
        (place.level() == Level.VILLAGE ? villages : upper).add(entry);
      }
    }
    parcels.add(stationery.parcel(RegistryForms.DIVISION, province, "_乡级以上", upper));
    parcels.add(stationery.parcel(RegistryForms.DIVISION, province, "_村级", villages));
  }

  private void changes() {
    List<Entry> divisions =
        atlas.places().stream()
            .filter(place -> isNow(place.from()) || isNow(place.until()))
            .map(RegistryFigures::of)
            .toList();
    List<Entry> changes =
        atlas.changes().stream()
            .filter((Change change) -> isNow(change.on()))
            .map(RegistryFigures::of)
            .toList();
    if (!changes.isEmpty()) {
      parcels.add(stationery.parcel(RegistryForms.DIVISION, province, "_调整", divisions));
      parcels.add(stationery.parcel(RegistryForms.CHANGE, province, "", changes));
    }
  }

  private void yearly() {
    int year = quarter.year();
    List<Entry> coefficients = RegistryFigures.coefficients(year);
    for (Place sender : List.of(NATION, province)) {
      List<Entry> own =
          coefficients.stream()
              .filter(row -> row.get("province_code").equals(sender.code()))
              .toList();
      parcels.add(stationery.parcel(RegistryForms.COEFFICIENT, sender, "_示例", own));
    }
    if (options.wants("target") && options.villages() <= Sample.BULK) {
      List<Entry> targets = new TargetFigures(course).of(hierarchy, year);
      parcels.add(stationery.parcel(ManagementForms.TARGET, province, "_" + year, targets));
    }
  }

  private boolean isNow(Optional<LocalDate> day) {
    return day.map(this::isNow).orElse(false);
  }

  private boolean isNow(LocalDate day) {
    return Quarter.containing(day).equals(quarter);
  }
}
