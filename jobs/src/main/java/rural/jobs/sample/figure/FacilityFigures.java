package rural.jobs.sample.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Form 农环4表: one village in four has a sewage facility, some start later, a few are scrapped. */
public final class FacilityFigures {

  private static final List<Long> DESIGNS = List.of(20L, 30L, 50L, 80L, 100L, 150L, 200L, 300L);
  private static final List<String> PROCESSES =
      List.of("A2/O", "A/O", "厌氧池+人工湿地", "MBR", "生物接触氧化", "净化槽");

  private final Course course;

  public FacilityFigures(Course course) {
    this.course = course;
  }

  /** The facilities of villages that keep their codes, in the quarter. */
  public List<Entry> of(List<Place> villages, Quarter quarter) {
    List<Entry> entries = new ArrayList<>();
    for (Place village : villages) {
      Dice dice = course.dice("facility", village.code());
      boolean has = dice.chance(0.25);
      int start = dice.chance(0.12) ? dice.whole(1, 4) : 0;
      int scrapped = dice.chance(0.04) ? start + dice.whole(1, 4) : Integer.MAX_VALUE;
      if (has && course.step(quarter) >= start) {
        entries.add(facility(village, quarter, course.step(quarter) >= scrapped, dice));
      }
    }
    return entries;
  }

  private Entry facility(Place village, Quarter quarter, boolean scrapped, Dice dice) {
    long design = dice.pick(DESIGNS);
    String process = dice.pick(PROCESSES);
    Dice now = course.dice("facility", village.code(), quarter);
    boolean running = !scrapped && now.chance(0.86 + 0.015 * course.step(quarter));
    long days = running ? now.whole(quarter.days() - 12, quarter.days()) : 0;
    double load = now.between(0.3, 0.95);
    long samples = running ? now.whole(1, 4) : 0;
    boolean fails = now.chance(0.12);
    return Entry.of(
        VillageForms.SEWAGE_FACILITY,
        quarter.toString(),
        "WS" + village.code(),
        village.name() + "污水处理站",
        village.code(),
        BigDecimal.valueOf(design),
        BigDecimal.valueOf(running ? Math.round(design * days * load) : 0),
        days,
        scrapped ? "废弃" : running ? "运行" : "维修",
        process,
        design < 50 ? "地方标准二级" : "地方标准一级",
        running ? samples : null,
        running ? samples - (fails ? 1 : 0) : null);
  }
}
