package rural.jobs.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import rural.jobs.release.ReleaseFiles;
import rural.schemas.period.CivilTime;

/**
 * A look at what the rates of a quarter were by what was known on an earlier day. It takes nothing
 * in and publishes nothing: old figures never stand over newer ones.
 */
final class EarlierLook {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

  private final Desk desk;

  EarlierLook(Desk desk) {
    this.desk = desk;
  }

  Exit run(QuarterlyRun.Order order, Instant cutOff) throws IOException {
    try (OpenHome home = OpenHome.of(desk)) {
      RunLog log =
          RunLog.begin(
              desk,
              "look",
              Optional.of(order.quarter().toString()),
              order.parameters(),
              List.of("compute"));
      try {
        return log.ended(look(order, cutOff, home, log));
      } catch (IOException | RuntimeException e) {
        log.failed(e);
        throw e;
      }
    }
  }

  private Exit look(QuarterlyRun.Order order, Instant cutOff, OpenHome home, RunLog log)
      throws IOException {
    RunLog.Stage computing = log.step("compute");
    String then = STAMP.withZone(CivilTime.ZONE).format(cutOff);
    String label = order.quarter() + "@" + then;
    Knowledge knowledge = new Knowledge(home.warehouse(), desk.book(), Optional.of(cutOff));
    try (Computed computed =
        new Compute(desk.book(), desk.settings(), home.warehouse().scale())
            .quarter(order.quarter(), label, knowledge::inForce)) {
      Path folder = desk.home().looks().resolve(order.quarter() + "-" + then);
      Files.createDirectories(folder);
      Path file = folder.resolve(ReleaseFiles.CSV);
      long rates = ReleaseFiles.writeCsv(computed.rates(), file);
      computing.done(desk.messages().text("look.done", order.quarter(), cutOff, file), 0, rates);
      System.out.println(desk.messages().text("look.done", order.quarter(), cutOff, file));
    }
    return Exit.DONE;
  }
}
