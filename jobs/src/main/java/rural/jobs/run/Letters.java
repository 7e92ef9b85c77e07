package rural.jobs.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import rural.schemas.home.Home;
import rural.schemas.period.Quarter;

/** The letters of a quarter, a file a county: {@code reminders/2024Q3/990101000000.txt}. */
record Letters(Home home, Quarter quarter) {

  private static final String SUFFIX = ".txt";

  Path folder() {
    return home.reminders().resolve(quarter.toString());
  }

  /** Writes the letters, and removes those of counties that have reported since. */
  void replace(Map<String, String> textByCounty) throws IOException {
    Files.createDirectories(folder());
    try (DirectoryStream<Path> before = Files.newDirectoryStream(folder(), "*" + SUFFIX)) {
      for (Path letter : before) {
        if (!textByCounty.containsKey(county(letter))) {
          Files.delete(letter);
        }
      }
    }
    for (Map.Entry<String, String> one : textByCounty.entrySet()) {
      Files.writeString(folder().resolve(one.getKey() + SUFFIX), one.getValue());
    }
  }

  private static String county(Path letter) {
    String name = letter.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }
}
