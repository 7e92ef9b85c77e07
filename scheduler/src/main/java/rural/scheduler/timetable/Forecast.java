package rural.scheduler.timetable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.scheduler.calendar.WorkingDays;

/**
 * The next due moments.
 *
 * @param stoppedBy why there are no more; empty where there are as many as asked for
 */
public record Forecast(List<Instant> moments, Optional<String> stoppedBy) {

  public Forecast {
    moments = List.copyOf(moments);
  }

  public static Forecast of(Rhythm rhythm, Instant now, WorkingDays days, int count) {
    List<Instant> moments = new ArrayList<>();
    Instant last = now;
    while (moments.size() < count) {
      Optional<Instant> next = rhythm.next(last, days);
      if (next.isEmpty()) {
        return new Forecast(moments, Optional.of("Never due after " + last.atZone(rhythm.zone())));
      }
      last = next.get();
      moments.add(last);
    }
    return new Forecast(moments, Optional.empty());
  }
}
