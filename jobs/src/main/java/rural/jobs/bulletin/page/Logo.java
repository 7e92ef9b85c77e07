package rural.jobs.bulletin.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The picture at the head of a page, which brings it along. */
public final class Logo {

  private Logo() {}

  /** A data: address; empty text where there is no picture. */
  public static String data(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return "";
    }
    boolean isPng = file.get().toString().toLowerCase(Locale.ROOT).endsWith(".png");
    return "data:image/"
        + (isPng ? "png" : "jpeg")
        + ";base64,"
        + Base64.getEncoder().encodeToString(Files.readAllBytes(file.get()));
  }
}
