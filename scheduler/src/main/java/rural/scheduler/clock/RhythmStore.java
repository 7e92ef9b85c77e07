package rural.scheduler.clock;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerPersistenceDelegateSupport;
import org.quartz.impl.jdbcjobstore.SimplePropertiesTriggerProperties;
import org.quartz.spi.OperableTrigger;
import rural.scheduler.schedule.Misfire;
import rural.scheduler.timetable.AfterQuarter;
import rural.scheduler.timetable.CronRhythm;
import rural.scheduler.timetable.FreeDays;
import rural.scheduler.timetable.Rhythm;

/** Keeps rhythm triggers in columns that can be read, not as serialised objects. */
public final class RhythmStore extends SimplePropertiesTriggerPersistenceDelegateSupport {

  private static final String AFTER_QUARTER = "after_quarter";
  private static final String CRON = "cron ";
  private static final String DAYS = " days ";
  private static final String MISFIRE = ", misfire ";

  @Override
  public boolean canHandleTriggerType(OperableTrigger trigger) {
    return trigger instanceof RhythmTrigger;
  }

  @Override
  public String getHandledTriggerTypeDiscriminator() {
    return "RHYTHM";
  }

  @Override
  protected SimplePropertiesTriggerProperties getTriggerProperties(OperableTrigger trigger) {
    RhythmTrigger kept = (RhythmTrigger) trigger;
    SimplePropertiesTriggerProperties columns = new SimplePropertiesTriggerProperties();
    if (kept.rhythm() instanceof CronRhythm cron) {
      columns.setString1(CRON + cron.freeDays());
      columns.setString2(cron.cron());
    } else if (kept.rhythm() instanceof AfterQuarter quarterly) {
      columns.setString1(AFTER_QUARTER);
      columns.setString2(
          quarterly.at()
              + DAYS
              + quarterly.days().stream().map(String::valueOf).collect(Collectors.joining(",")));
      columns.setInt1(quarterly.only().orElse(0));
      columns.setBoolean1(quarterly.toWorkingDay());
    }
    columns.setString3(kept.rhythm().zone().getId());
    columns.setString1(columns.getString1() + MISFIRE + kept.misfire().name());
    return columns;
  }

  @Override
  protected TriggerPropertyBundle getTriggerPropertyBundle(
      SimplePropertiesTriggerProperties columns) {
    String kind = columns.getString1();
    Misfire misfire = Misfire.valueOf(kind.substring(kind.indexOf(MISFIRE) + MISFIRE.length()));
    return new TriggerPropertyBundle(
        RhythmTrigger.schedule(rhythm(columns), misfire), new String[0], new Object[0]);
  }

  private static Rhythm rhythm(SimplePropertiesTriggerProperties columns) {
    ZoneId zone = ZoneId.of(columns.getString3());
    boolean working = columns.isBoolean1();
    if (!columns.getString1().startsWith(AFTER_QUARTER)) {
      return new CronRhythm(columns.getString2(), zone, freeDays(columns.getString1()));
    }
    String[] when = columns.getString2().split(DAYS, 2);
    List<Integer> days = Stream.of(when[1].split(",")).map(Integer::valueOf).toList();
    Optional<Integer> only = Optional.of(columns.getInt1()).filter(quarter -> quarter > 0);
    return new AfterQuarter(days, LocalTime.parse(when[0]), zone, working, only);
  }

  private static FreeDays freeDays(String kind) {
    return FreeDays.valueOf(kind.substring(CRON.length(), kind.indexOf(MISFIRE)));
  }
}
