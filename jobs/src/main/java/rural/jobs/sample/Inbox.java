package rural.jobs.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.figure.CountyFigures;
import rural.jobs.sample.figure.Course;
import rural.jobs.sample.figure.FacilityFigures;
import rural.jobs.sample.figure.IssueFigures;
import rural.jobs.sample.figure.SpotCheckFigures;
import rural.jobs.sample.figure.StrawFigures;
import rural.jobs.sample.figure.VillageFigures;
import rural.jobs.sample.file.Parcel.Filled;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.ManagementForms;
import rural.jobs.sample.form.StrawForms;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Atlas;
import rural.jobs.sample.place.Hierarchy;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;
import rural.schemas.place.Level;

/** The clean files of one quarter, the registry apart. */
final class Inbox {

  private final SampleOptions options;
  private final Course course;
  private final Quarter quarter;
  private final Hierarchy hierarchy;
  private final Set<String> touched;
  private final Stationery stationery;
  private final VillageFigures figures;
  private final List<Filled> parcels = new ArrayList<>();

  Inbox(SampleOptions options, Course course, Atlas atlas, Quarter quarter, Stationery stationery) {
    this.options = options;
    this.course = course;
    this.quarter = quarter;
    this.hierarchy = atlas.on(quarter.end());
    this.touched = atlas.touched();
    this.stationery = stationery;
    this.figures = new VillageFigures(course);
  }

  List<Filled> parcels() {
    for (Place county : hierarchy.level(Level.COUNTY)) {
      villageForms(county);
      countyForms(county);
    }
    provinceForms();
    return parcels;
  }

  /** A village of another county that never changes its code, for a sheet it does not belong in. */
  Optional<Entry> foreign(Form form, Place unit) {
    List<Place> counties = hierarchy.level(Level.COUNTY);
    Optional<Place> own = hierarchy.at(Level.COUNTY, unit.code());
    if (counties.size() < 2 || own.isEmpty() || !VillageFigures.FORMS.contains(form)) {
      return Optional.empty();
    }
    Place other = counties.get((counties.indexOf(own.get()) + 1) % counties.size());
    return stable(other).stream()
        .skip(3)
        .findFirst()
        .map(village -> figures.of(form, village, quarter));
  }

  private void villageForms(Place county) {
    boolean small = options.villages() <= 300;
    boolean byTown =
        small || (!isBulk() && Dice.of(options.seed(), "by", county.code()).chance(0.35));
    List<Place> units = byTown ? hierarchy.children(county.code()) : List.of(county);
    for (Form form : VillageFigures.FORMS.stream().filter(f -> options.wants(f.id())).toList()) {
      for (Place unit : units) {
        List<Entry> entries =
            hierarchy.villages(unit).stream()
                .filter(this::reports)
                .map(village -> figures.of(form, village, quarter))
                .toList();
        add(form, unit, entries);
      }
    }
  }

  /** Of the villages that need not report, some do. */
  private boolean reports(Place village) {
    return village.rural() || Dice.of(options.seed(), "volunteers", village.code()).chance(0.5);
  }

  private void countyForms(Place county) {
    List<Place> villages = stable(county);
    StrawFigures straw = new StrawFigures(course);
    if (options.wants("sewage_facility")) {
      add(VillageForms.SEWAGE_FACILITY, county, new FacilityFigures(course).of(villages, quarter));
    }
    if (options.wants("straw_production")) {
      add(StrawForms.PRODUCTION, county, straw.production(county, quarter));
      add(StrawForms.ENTERPRISE, county, straw.enterprises(county, quarter));
      add(StrawForms.HOUSEHOLD, county, straw.households(county, villages, quarter));
    }
    if (options.wants("issue")) {
      add(ManagementForms.ISSUE, county, new IssueFigures(course).of(county, hierarchy, quarter));
    }
    SpotCheckFigures checks = new SpotCheckFigures(course, figures);
    add(ManagementForms.SPOT_CHECK, county, checks.of(county, villages, quarter));
  }

  private void provinceForms() {
    CountyFigures counties = new CountyFigures(course);
    Place province = hierarchy.level(Level.PROVINCE).get(0);
    List<Place> all = hierarchy.level(Level.COUNTY);
    add(
        ManagementForms.RIVER,
        province,
        all.stream().map(c -> counties.river(c, quarter)).toList());
    add(
        ManagementForms.LIVESTOCK,
        province,
        all.stream().map(c -> counties.livestock(c, quarter)).toList());
    add(
        ManagementForms.STRAW_BURNING,
        province,
        all.stream().map(c -> counties.burning(c, quarter)).toList());
  }

  private void add(Form form, Place unit, List<Entry> entries) {
    if (options.wants(form.id()) && !entries.isEmpty()) {
      parcels.add(stationery.parcel(form, unit, "", entries));
    }
  }

  private List<Place> stable(Place county) {
    return hierarchy.villages(county).stream()
        .filter(village -> village.rural() && !touched.contains(village.code()))
        .toList();
  }

  private boolean isBulk() {
    return options.villages() > Sample.BULK;
  }
}
