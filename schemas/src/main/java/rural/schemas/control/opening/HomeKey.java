package rural.schemas.control.opening;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import rural.schemas.account.PrivateHome;
import rural.schemas.home.Home;
import rural.schemas.settings.Secret;

/** The password of a home's own database: random, in a file that its owner alone may read. */
final class HomeKey {

  private static final int BYTES = 32;

  private HomeKey() {}

  /** The key of a home, made where it has none. Only for who has the {@link Turn}. */
  static Secret of(Home home) throws IOException {
    Path file = home.controlKey();
    if (!Files.exists(file)) {
      write(file, random());
    }
    PrivateHome.close(file);
    return Secret.inFile(file);
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Under its name it is whole, since a database may already be opened by it alone. */
  private static void write(Path file, String key) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (FileChannel out = PrivateHome.create(part)) {
      ByteBuffer bytes = ByteBuffer.wrap((key + "\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    PrivateHome.force(file.getParent());
  }
}
