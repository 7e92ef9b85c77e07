package rural.scheduler.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.OwnFile;

/** Reads the shipped working days and those that a home adds in {@code working-days.csv}. */
public final class WorkingDayFile {

  private static final String SHIPPED = "working-days.csv";
  private static final String HEADER = "date,kind,name";

  private WorkingDayFile() {}

  /** The calendar of a home: the years in its own file, and the shipped ones for all others. */
  public static WorkingDays at(Home home) {
    Path own = home.root().resolve("working-days.csv");
    String text = Files.exists(own) ? OwnFile.text(own) : HEADER;
    return shipped().replacedBy(parse(own.toString(), text));
  }

  /** The years that come with the program. */
  public static WorkingDays shipped() {
    try (InputStream in = WorkingDayFile.class.getResourceAsStream(SHIPPED)) {
      return parse(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WorkingDays parse(String file, String text) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    List<String> lines = text.lines().toList();
    for (int line = 0; line < lines.size(); line++) {
      String written = lines.get(line).replace("\ufeff", "").strip();
      if (!written.isEmpty() && !written.startsWith("#") && !written.equals(HEADER)) {
        read(file + ":" + (line + 1), written.split(",", -1), days);
      }
    }
    return new WorkingDays(
        file, days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()), days);
  }

  private static void read(String place, String[] cells, Map<LocalDate, Boolean> days) {
    try {
      boolean worked =
          switch (cells.length > 1 ? cells[1].strip() : "") {
            case "worked" -> true;
            case "holiday" -> false;
            default -> throw new DateTimeException("Expected 'holiday' or 'worked'");
          };
      LocalDate day = LocalDate.parse(cells[0].strip());
      if (days.put(day, worked) != null) {
        throw new DateTimeException(day + " stands in the file twice");
      }
    } catch (DateTimeException e) {
      throw new MistypedException(
          new Text(
                  "{0}：{1}；一行应为 2026-01-01,holiday,元旦",
                  "{0}: {1}; a line reads 2026-01-01,holiday,元旦")
              .with(place, e.getMessage()),
          e);
    }
  }
}
