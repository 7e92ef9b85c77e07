package rural.scheduler.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
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

  /** The log of a run. */
  public Path log(String runId) {
    return home.logs().resolve(runId + ".log");
  }

  /**
   * Runs an order to its end.
   *
   * @param started is told the number of the process
   * @param overdue is told when the deadline passes
   */
  Outcome run(Order order, String runId, LongConsumer started, Runnable overdue)
      throws IOException, InterruptedException {
    Files.createDirectories(home.logs());
    File log = log(runId).toFile();
    if (!order.remark().isEmpty()) {
      Files.writeString(log.toPath(), order.remark() + "\n");
    }
    ProcessBuilder builder =
        new ProcessBuilder(command(order))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.environment().put(RunBook.OPENED, runId);
    Process process = builder.start();
    process.getOutputStream().close();
    started.accept(process.pid());
    if (!process.waitFor(order.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
      overdue.run();
    }
    return Outcome.of(process.waitFor());
  }

  /** The command line of an order, without the launcher. */
  List<String> arguments(Order order) {
    List<String> arguments = new ArrayList<>(order.job().command());
    arguments.addAll(List.of("--home", home.root().toString()));
    arguments.addAll(options);
    order
        .quarter()
        .ifPresent(quarter -> arguments.addAll(List.of("--quarter", quarter.toString())));
    return arguments;
  }

  private List<String> command(Order order) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments(order));
    return command;
  }
}
