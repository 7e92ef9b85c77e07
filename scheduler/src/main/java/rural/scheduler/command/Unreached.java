package rural.scheduler.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import rural.scheduler.distribute.Consignment;
import rural.scheduler.distribute.Distribution;
import rural.scheduler.distribute.Failing;
import rural.scheduler.watch.Alarm;
import rural.scheduler.wire.Signature;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.readers.Readers;
import rural.schemas.readers.ReadersException;
import rural.schemas.readers.ReadersFile;

/** Bulletins that do not reach their readers, as alarms: one for each until it is taken. */
record Unreached(HomeOptions options, ControlDatabase control) implements Supplier<List<Alarm>> {

  @Override
  public List<Alarm> get() {
    List<Alarm> alarms = new ArrayList<>();
    if (!Distribution.hasFailing(control, options.clock())) {
      return alarms;
    }
    Readers readers = readers();
    if (!readers.readers().isEmpty()) {
      new Distribution(options.home(), control, readers, options.clock())
          .unreached()
          .forEach((one, refused) -> alarms.add(alarm(one, refused)));
    }
    return alarms;
  }

  /** What is wrong with the list is said by the run that reads it. */
  private Readers readers() {
    try {
      return ReadersFile.at(options.home()).read();
    } catch (ReadersException wrong) {
      return Readers.NOBODY;
    }
  }

  private static Alarm alarm(Consignment one, Failing refused) {
    String to = one.to().isEmpty() ? one.channel() : one.to();
    return new Alarm(
        Alarm.Kind.UNDELIVERED,
        "deliver",
        refused.since(),
        new Text(
                "{0} 未送达 {1} {2}：{3}；下次再试 {4}",
                "{0} does not reach {1} {2}: {3}; tried again at {4}")
            .with(
                one.release().id(),
                one.reader().name(),
                to,
                refused.error(),
                Moments.of(refused.next(), Moments.CHINA)),
        Signature.name(one.release().id(), one.reader().name(), one.word(), to).substring(0, 12));
  }
}
