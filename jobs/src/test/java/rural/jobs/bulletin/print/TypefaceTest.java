package rural.jobs.bulletin.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.schemas.house.House;

class TypefaceTest {

  @TempDir Path folder;

  @Test
  void theHouseComesFirstThenTheFirstThatIsThere() throws IOException {
    Path own = Files.createFile(folder.resolve("own.ttf"));
    Path second = Files.createFile(folder.resolve("second.ttf"));
    List<String> usual = List.of(folder.resolve("first.ttf").toString(), second.toString());
    House.Fonts none = new House.Fonts(Optional.empty(), Optional.empty());
    assertThat(Typeface.of(none, usual, usual)).contains(new Typeface(second, second));
    assertThat(Typeface.of(new House.Fonts(Optional.of(own), Optional.empty()), usual, usual))
        .contains(new Typeface(own, second));
  }

  @Test
  void whereOneIsMissingThereIsNoneAndTheMessageNamesThePackages() throws IOException {
    Path there = Files.createFile(folder.resolve("there.ttf"));
    House.Fonts none = new House.Fonts(Optional.empty(), Optional.empty());
    assertThat(Typeface.of(none, List.of("/no/such.ttf"), List.of(there.toString()))).isEmpty();
    assertThat(Typeface.of(none, List.of(there.toString()), List.of())).isEmpty();
    assertThat(Typeface.MISSING.with("2024Q3.1").zh())
        .contains("fonts-droid-fallback", "fonts-dejavu-core", "--release 2024Q3.1");
  }
}
