package rural.scheduler;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A mail server over TLS that misbehaves as the test says: a line of the client, or {@code .} for
 * the end of a message, leads to its answer; null hangs up, an empty one stays silent.
 */
public final class RoughMailServer implements AutoCloseable {

  private final SSLServerSocket door;
  private final UnaryOperator<String> answers;
  private final List<String> accepted = new CopyOnWriteArrayList<>();

  public RoughMailServer(Path certificates, UnaryOperator<String> answers) throws IOException {
    this.answers = answers;
    this.door =
        (SSLServerSocket)
            context(certificates.resolve("mail.p12"))
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "rough-mail");
    thread.setDaemon(true);
    thread.start();
  }

  private static SSLContext context(Path store) throws IOException {
    try (InputStream in = Files.newInputStream(store)) {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(in, "changeit".toCharArray());
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, "changeit".toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** What a usual server answers. */
  public static String usual(String line) {
    return switch (line.split("[ :]")[0]) {
      case "EHLO" -> "250 localhost";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  public int port() {
    return door.getLocalPort();
  }

  /** The messages that got 250 after their end, whole, head first. */
  public List<String> accepted() {
    return List.copyOf(accepted);
  }

  private void listen() {
    while (!door.isClosed()) {
      try (SSLSocket client = (SSLSocket) door.accept()) {
        talk(client);
      } catch (IOException gone) {
        // the client, or the test
      }
    }
  }

  private void talk(SSLSocket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    OutputStream out = client.getOutputStream();
    say(out, "220 localhost");
    StringBuilder message = null;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (message != null && !line.equals(".")) {
        message.append(line).append('\n');
        continue;
      }
      String answer = answers.apply(line);
      if (message != null && String.valueOf(answer).startsWith("250")) {
        accepted.add(message.toString());
      }
      message = String.valueOf(answer).startsWith("354") ? new StringBuilder() : null;
      if (answer == null) {
        return;
      }
      say(out, answer);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    if (!line.isEmpty()) {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
