package rural.schemas.home;

import java.nio.file.Path;

/** The home folder and the fixed places in it. */
public record Home(Path root) {

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  public Path inbox() {
    return root.resolve("inbox");
  }

  public Path archive() {
    return root.resolve("archive");
  }

  public Path receipts() {
    return root.resolve("receipts");
  }

  public Path warehouse() {
    return root.resolve("warehouse");
  }

  public Path releases() {
    return root.resolve("releases");
  }

  /** Rates by what was known on an earlier day, which nobody published. */
  public Path looks() {
    return root.resolve("looks");
  }

  public Path reminders() {
    return root.resolve("reminders");
  }

  public Path bulletins() {
    return root.resolve("bulletins");
  }

  /** Whom to ask in a division; written by the owner. */
  public Path contacts() {
    return root.resolve("contacts.csv");
  }

  /** Who gets the bulletin; written by the owner. */
  public Path readers() {
    return root.resolve("readers.yaml");
  }

  /** Contracts that the owner adds to the shipped ones. */
  public Path contracts() {
    return root.resolve("contracts");
  }

  public Path settings() {
    return root.resolve("settings.yaml");
  }

  /** How the office's documents look; written by the owner. */
  public Path house() {
    return root.resolve("house.yaml");
  }

  /** The control database, without the suffix that H2 adds. */
  public Path control() {
    return root.resolve("control");
  }

  /** What opens the control database; its owner's alone. */
  public Path controlKey() {
    return root.resolve("control.key");
  }

  /** Locked by the process that opens the control database or changes its tables. */
  public Path controlTurn() {
    return root.resolve("control.turn");
  }

  public Path logs() {
    return root.resolve("logs");
  }
}
