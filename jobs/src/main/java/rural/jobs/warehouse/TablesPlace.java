package rural.jobs.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.warehouse.location.CatalogRows;
import rural.jobs.warehouse.location.Misplaced;
import rural.jobs.warehouse.location.Relocation;
import rural.schemas.contract.Text;
import rural.schemas.control.ControlDatabase;
import rural.schemas.home.Home;
import rural.schemas.text.MistypedException;

/**
 * Where the tables of a home say that they lie. They remember it with every file, so that a home
 * that was copied reads and writes the tables of the one it was copied from.
 */
public record TablesPlace(Home home, ControlDatabase control) {

  /**
   * @throws MistypedException where tables lie in another home
   */
  void check() {
    try {
      for (Path place : elsewhere()) {
        if (Misplaced.of(place, home.warehouse()).isEmpty()) {
          throw new MistypedException(
              new Text(
                      "“{0}”里的数据表登记的位置是“{1}”：复制的工作目录不能使用，否则会写进原目录，请用原目录；releases/" + " 可以单独复制",
                      "The tables of home '{0}' lie in '{1}': a copy of a home cannot be used,"
                          + " since it would write into the original, so use that; releases/ alone"
                          + " can be copied")
                  .with(home.root(), place));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot find out where the tables of " + home + " lie", e);
    }
  }

  /** Whether there is anything for {@link #putRight}. */
  public boolean isWrong() throws IOException {
    for (Path place : elsewhere()) {
      if (Misplaced.of(place, home.warehouse()).isPresent() || isMoved(place)) {
        return true;
      }
    }
    return Misplaced.beside(home.warehouse()).isPresent();
  }

  /**
   * Brings tables into the home that an earlier program put beside it, and tells those of a home
   * that was moved where they lie now. Only for who holds the lock of the home.
   *
   * @return what was done, in words
   */
  public List<Text> putRight() throws IOException {
    List<Text> told = new ArrayList<>();
    for (Path place : elsewhere()) {
      Optional<Misplaced> misplaced = Misplaced.of(place, home.warehouse());
      if (misplaced.isPresent()) {
        misplaced.get().bring();
      }
      if (misplaced.isPresent() || isMoved(place)) {
        new Relocation(place, home.warehouse()).apply(control);
        told.add(
            new Text(
                    "数据表原登记在“{0}”，现已归入“{1}”。",
                    "The tables lay in '{0}' by their own account; they lie in '{1}' now.")
                .with(place, home.warehouse()));
      }
    }
    // What a run left that was killed before it had removed everything.
    Optional<Misplaced> left = Misplaced.beside(home.warehouse());
    if (left.isPresent()) {
      left.get().remove();
    }
    return told;
  }

  /** Not a copy: the place before is gone, and the database that says so moved with the tables. */
  private boolean isMoved(Path place) {
    return !Files.exists(place)
        && control.url().contains(home.control().toString())
        && new CatalogRows(control)
            .files().stream()
                .filter(file -> file.startsWith(place))
                .allMatch(file -> Files.exists(home.warehouse().resolve(place.relativize(file))));
  }

  private List<Path> elsewhere() throws IOException {
    List<Path> places = new ArrayList<>();
    for (Path place : new CatalogRows(control).places()) {
      if (!Misplaced.isSame(place, home.warehouse())) {
        places.add(place);
      }
    }
    return places;
  }
}
