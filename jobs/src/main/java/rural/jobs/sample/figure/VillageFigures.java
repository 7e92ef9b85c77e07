package rural.jobs.sample.figure;

import java.util.List;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.Form;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** The three forms that every village fills in. */
public final class VillageFigures {

  public static final List<Form> FORMS =
      List.of(VillageForms.GARBAGE, VillageForms.TOILET, VillageForms.SEWAGE_VILLAGE);

  private final GarbageFigures garbage;
  private final ToiletFigures toilet;
  private final SewageFigures sewage;

  public VillageFigures(Course course) {
    this.garbage = new GarbageFigures(course);
    this.toilet = new ToiletFigures(course);
    this.sewage = new SewageFigures(course);
  }

  public Entry of(Form form, Place village, Quarter quarter) {
    return switch (form.id()) {
      case "garbage" -> garbage.of(village, quarter);
      case "toilet" -> toilet.of(village, quarter);
      case "sewage_village" -> sewage.of(village, quarter);
      default -> throw new IllegalArgumentException("Not a village form: " + form.id());
    };
  }
}
