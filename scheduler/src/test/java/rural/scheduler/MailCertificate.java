package rural.scheduler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A certificate for localhost that nobody but its own file vouches for. */
public final class MailCertificate {

  private static final List<String> FILES = List.of("mail.p12", "ca.pem");

  private static Path made;

  private MailCertificate() {}

  /**
   * Lays {@code mail.p12} and {@code ca.pem} into a folder, and has GreenMail use them; the same in
   * every folder, since GreenMail reads its store once a process.
   */
  public static synchronized void in(Path folder) throws IOException, InterruptedException {
    if (made == null) {
      Path own = Files.createTempDirectory(Path.of("target"), "certificate").toAbsolutePath();
      make(own);
      made = own;
    }
    for (String file : FILES) {
      Files.copy(made.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void make(Path folder) throws IOException, InterruptedException {
    String store = folder.resolve("mail.p12").toString();
    keytool(
        "-genkeypair -alias mail -keyalg EC -dname CN=localhost -ext SAN=dns:localhost"
            + " -keystore "
            + store
            + " -storetype PKCS12 -storepass changeit");
    keytool(
        "-exportcert -rfc -alias mail -keystore "
            + store
            + " -storepass changeit -file "
            + folder.resolve("ca.pem"));
    System.setProperty("greenmail.tls.keystore.file", store);
    System.setProperty("greenmail.tls.keystore.password", "changeit");
  }

  private static void keytool(String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(arguments.split(" ")));
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("keytool " + arguments);
    }
  }
}
