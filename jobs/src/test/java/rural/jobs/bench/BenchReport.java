package rural.jobs.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints what steps took as a table, and writes the same with the machine as JSON. */
public final class BenchReport {

  private static final String LINE = "%-8s %-12s %-26s %9s %9s %9s %9s %10s%n";

  private BenchReport() {}

  /**
   * What one process took.
   *
   * @param peak most memory at one time, in KiB
   * @param bytes by how much what it writes grew
   */
  private record Step(
      String quarter,
      String program,
      String step,
      double wall,
      double user,
      double system,
      long peak,
      long bytes) {

    static Step of(String line) {
      String[] cells = line.split("\t", -1);
      return new Step(
          cells[0],
          cells[1],
          cells[2],
          Double.parseDouble(cells[3]),
          Double.parseDouble(cells[4]),
          Double.parseDouble(cells[5]),
          Long.parseLong(cells[6]),
          Long.parseLong(cells[7]));
    }

    /** One after the other. */
    Step then(Step next) {
      return new Step(
          "all",
          program,
          "",
          wall + next.wall,
          user + next.user,
          system + next.system,
          Math.max(peak, next.peak),
          bytes + next.bytes);
    }

    void print() {
      System.out.printf(
          LINE,
          quarter,
          program,
          step,
          "%.1f s".formatted(wall),
          "%.1f s".formatted(user),
          "%.1f s".formatted(system),
          "%.2f GB".formatted(peak * 1024 / 1e9),
          "%.1f MB".formatted(bytes / 1e6));
    }

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("quarter", quarter);
      json.put("program", program);
      json.put("step", step);
      json.put("wall_seconds", wall);
      json.put("user_seconds", user);
      json.put("system_seconds", system);
      json.put("peak_bytes", peak * 1024);
      json.put("written_bytes", bytes);
      return json;
    }
  }

  /**
   * @param arguments the steps as lines of tab-separated figures, the JSON file to write, what was
   *     computed in words
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    List<Step> steps = Files.readAllLines(Path.of(arguments[0])).stream().map(Step::of).toList();
    Map<String, Step> programs = new LinkedHashMap<>();
    steps.forEach(step -> programs.merge(step.program(), step, Step::then));
    Map<String, Object> about = about(arguments[2]);
    System.out.println(about);
    System.out.printf(
        LINE, "quarter", "program", "step", "wall", "user", "system", "peak", "written");
    steps.forEach(Step::print);
    programs.values().stream().filter(one -> one.quarter().equals("all")).forEach(Step::print);
    List<Object> all = new ArrayList<>();
    steps.forEach(step -> all.add(step.json()));
    about.put("steps", all);
    Path json = Path.of(arguments[1]).toAbsolutePath();
    Files.createDirectories(json.getParent());
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(json.toFile(), about);
    System.out.println("as JSON: " + json);
  }

  private static Map<String, Object> about(String work) throws SQLException {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    about.put("work", work);
    about.put("cores", Runtime.getRuntime().availableProcessors());
    about.put("memory_bytes", memory());
    about.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    about.put("java", System.getProperty("java.vm.version"));
    about.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      about.put("duckdb", connection.getMetaData().getDatabaseProductVersion());
    }
    return about;
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean machine
        ? machine.getTotalMemorySize()
        : 0;
  }
}
