package rural.scheduler;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A certificate for localhost that nobody but its own file vouches for. */
public final class MailCertificate {

  private MailCertificate() {}

  /** Makes {@code mail.p12} and {@code ca.pem}, and has GreenMail use them. */
  public static void in(Path folder) throws IOException, InterruptedException {
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
