package rural.jobs.run.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import rural.jobs.run.Desk;
import rural.jobs.run.Exit;
import rural.jobs.run.QuarterlyRun;
import rural.jobs.run.RateSummary;
import rural.jobs.sample.Sample;
import rural.jobs.sample.SampleOptions;
import rural.jobs.terminal.Step;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/** Lays a fictional province's files into the inbox and runs five quarters. */
@Command(
    name = "demo",
    description = {
      "Lay a fictional province's files into the inbox, run five quarters, print the last one's"
          + " rates.",
      "用虚构省份的报表演示五个季度的运行。"
    })
public final class DemoCommand implements Callable<Integer> {

  /** Reports are due ten days after a quarter; the demo receives them then. */
  private static final int DAYS_TO_REPORT = 12;

  @Mixin private Options options;

  @Override
  public Integer call() throws Exception {
    Desk desk = options.deskOfNewHome();
    Path sample = desk.home().root().resolve("sample");
    List<Quarter> quarters = layOut(desk, sample);
    for (Quarter quarter : quarters) {
      System.out.println("\n" + desk.messages().text("demo.quarter", quarter));
      copy(sample.resolve(quarter.toString()), desk.home().inbox().resolve(quarter.toString()));
      Exit exit = new QuarterlyRun(desk).run(order(desk, quarter));
      if (exit != Exit.DONE) {
        return exit.code();
      }
    }
    Quarter last = quarters.get(quarters.size() - 1);
    System.out.println("\n" + desk.messages().text("demo.rates", last));
    options.print(new RateSummary(desk).of(last));
    System.out.println(
        desk.messages()
            .text(
                "demo.places",
                desk.home().releases(),
                desk.home().receipts(),
                desk.home().warehouse()));
    return 0;
  }

  private static List<Quarter> layOut(Desk desk, Path sample) throws IOException {
    try (Step step = desk.progress().start("sample")) {
      SampleOptions province = SampleOptions.demo(sample);
      if (!Files.exists(sample)) {
        Sample.write(province);
      }
      step.done(sample.toString());
      try (Stream<Path> folders = Files.list(sample)) {
        return folders
            .map(folder -> Quarter.parse(folder.getFileName().toString()))
            .flatMap(Optional::stream)
            .sorted()
            .toList();
      }
    }
  }

  private static QuarterlyRun.Order order(Desk desk, Quarter quarter) {
    return new QuarterlyRun.Order(
        quarter,
        desk.home().inbox(),
        quarter.end().plusDays(DAYS_TO_REPORT).atStartOfDay(CivilTime.ZONE).toInstant(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
