package rural.scheduler.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.HomeLock;
import rural.schemas.control.RunBook;
import rural.schemas.home.Home;

/** Does with the control database what a job does, and waits for a file before its last step. */
final class StandIn {

  private StandIn() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path home = Path.of(arguments[0]);
    ControlDatabase control = ControlDatabase.open(new Home(home));
    RunBook book = new RunBook(control.jdbi(), InstantSource.system());
    try (HomeLock lock = HomeLock.take(control, InstantSource.system())) {
      String run = book.begin("quarterly", Optional.empty(), "command", "test");
      book.plan(run, List.of("receive", "publish"));
      book.beginStep(run, 1, "receive");
      Files.writeString(
          home.resolve("started"),
          run + " " + lock.owner() + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      while (!Files.exists(home.resolve("go"))) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      book.endStep(run, 1, "done", 10, 10, "");
      book.beginStep(run, 2, "publish");
      book.endStep(run, 2, "done", 10, 10, "");
      book.end(run, "done", Optional.empty());
    }
  }
}
