package rural.scheduler.killed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import rural.scheduler.RuralScheduler;

/** Scheduler processes as the launcher starts them, over a home of the test. */
record RealScheduler(Path home, Path program) {

  /** Gives up after this; a machine under load needs much of it. */
  private static final long SECONDS = 60;

  /**
   * @param body what the stand-in for the program does; {@code $home} is the home
   */
  static RealScheduler of(Path home, String schedule, String body) throws IOException {
    Files.writeString(home.resolve("schedule.yaml"), schedule);
    Path program = home.resolve("program");
    Files.writeString(program, "#!/bin/sh\nhome=" + home + "\n" + body);
    if (!program.toFile().setExecutable(true)) {
      throw new IOException("Cannot make " + program + " executable");
    }
    return new RealScheduler(home, program);
  }

  static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Dh2.bindAddress=127.0.0.1",
                "-Drural.launcher=" + program,
                "-cp",
                System.getProperty("java.class.path"),
                RuralScheduler.class.getName(),
                "scheduler",
                "start",
                "--lang",
                "en",
                "--home",
                home.toString()));
    command.addAll(List.of(options));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("printed").toFile()))
        .start();
  }

  /** The lines that the stand-in has written into a file of the home. */
  List<String> lines(String file) {
    try {
      Path path = home.resolve(file);
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "Not within " + SECONDS + " s: " + what + "\n" + String.join("\n", lines("printed")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** Ends a process with SIGKILL and waits until it is gone. */
  static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }
}
