package rural.scheduler.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import rural.schemas.control.RunBook;
import rural.schemas.home.Home;

/**
 * Starts the program's commands as processes.
 *
 * @param launcher the script that starts the program
 * @param options added to every command
 */
public record JobProcess(Path launcher, Home home, List<String> options) {

  public JobProcess {
    options = List.copyOf(options);
  }

  Path log(String runId) {
    return home.logs().resolve(runId + ".log");
  }

  /** Runs an order to its end; {@code overdue} is told when its deadline passes. */
  Outcome run(Order order, String runId, Runnable overdue)
      throws IOException, InterruptedException {
    Files.createDirectories(home.logs());
    File log = log(runId).toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command(order)).redirectErrorStream(true).redirectOutput(log);
    builder.environment().put(RunBook.OPENED, runId);
    Process process = builder.start();
    process.getOutputStream().close();
    if (!process.waitFor(order.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
      overdue.run();
    }
    return Outcome.of(process.waitFor());
  }

  private List<String> command(Order order) {
    List<String> command =
        new ArrayList<>(
            List.of(launcher.toString(), order.job().word(), "--home", home.root().toString()));
    command.addAll(options);
    order.quarter().ifPresent(quarter -> command.addAll(List.of("--quarter", quarter.toString())));
    return command;
  }
}
