package rural.scheduler.command;

import java.util.Optional;

/** The version of the program. */
public final class Version {

  private Version() {}

  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
