package rural.jobs.sample.figure;

import java.util.List;
import rural.jobs.sample.chance.Dice;
import rural.jobs.sample.form.Entry;
import rural.jobs.sample.form.VillageForms;
import rural.jobs.sample.place.Hamlet;
import rural.jobs.sample.place.Place;
import rural.schemas.period.Quarter;

/** Form 农环3表 of a village; its status is judged by the share of households treated. */
public final class SewageFigures {

  private static final List<String> MODES = List.of("纳入城镇管网", "集中处理站", "氧化塘或人工湿地", "分散处理", "资源化利用");

  private final Course course;

  public SewageFigures(Course course) {
    this.course = course;
  }

  public Entry of(Place village, Quarter quarter) {
    long households = 0;
    long should = 0;
    long connected = 0;
    long treated = 0;
    for (Hamlet hamlet : village.hamlets()) {
      Dice dice = course.dice("sewage", hamlet.id());
      double share = course.share(hamlet, quarter, dice.between(0.1, 0.72), 0.5, 0.045);
      long duty = (long) (hamlet.households() * dice.between(0.6, 0.95));
      households += hamlet.households();
      should += duty;
      connected += (long) (duty * Math.min(1, share * 1.1));
      treated += (long) (hamlet.households() * share);
    }
    String status = status(treated, households);
    Dice dice = course.dice("mode", village.hamlets().get(0).id());
    String mode = status.equals("未治理") ? "无" : dice.pick(MODES);
    return Entry.of(
        VillageForms.SEWAGE_VILLAGE,
        quarter.toString(),
        village.code(),
        village.name(),
        households,
        should,
        connected,
        treated,
        status,
        mode);
  }

  private static String status(long treated, long households) {
    if (treated * 100 >= households * 60) {
      return "完成治理";
    }
    return treated * 100 >= households * 25 ? "有效管控" : "未治理";
  }
}
