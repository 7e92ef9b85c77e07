package rural.scheduler.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Takes one e-mail by SMTP with STARTTLS (RFC 3207), which GreenMail does not speak. */
final class StartTlsServer implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final SSLContext tls = SSLContext.getInstance("TLS");
  private final List<String> plain = new CopyOnWriteArrayList<>();
  private final List<String> safe = new CopyOnWriteArrayList<>();

  StartTlsServer(Path store, String password) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, password.toCharArray());
    tls.init(own.getKeyManagers(), null, null);
    Thread thread = new Thread(this::serve, "starttls");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** What came before TLS. */
  List<String> plain() {
    return plain;
  }

  /** What came under TLS. */
  List<String> safe() {
    return safe;
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void serve() {
    try (Socket socket = door.accept()) {
      talk(socket, "220 localhost", plain);
      SSLSocket under =
          (SSLSocket) tls.getSocketFactory().createSocket(socket, "localhost", port(), true);
      under.setUseClientMode(false);
      talk(under, "", safe);
    } catch (IOException closed) {
      // the test is over
    }
  }

  /** Answers until TLS is asked for, or the client goes. */
  private static void talk(Socket socket, String greeting, List<String> heard) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
    boolean body = false;
    say(out, greeting);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (body) {
        body = !line.equals(".");
        say(out, body ? "" : "250 taken");
      } else {
        say(out, answer(line));
        body = line.equals("DATA");
      }
      if (line.equals("STARTTLS")) {
        return;
      }
    }
  }

  private static String answer(String line) {
    return switch (line.split("[ :]")[0]) {
      case "EHLO" -> "250-localhost\r\n250-STARTTLS\r\n250 AUTH PLAIN";
      case "STARTTLS" -> "220 go ahead";
      case "AUTH" -> "235 known";
      case "DATA" -> "354 go ahead";
      case "QUIT" -> "221 bye";
      default -> "250 ok";
    };
  }

  private static void say(Writer out, String text) throws IOException {
    if (!text.isEmpty()) {
      out.write(text + "\r\n");
      out.flush();
    }
  }
}
