package rural.jobs.receive.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  @TempDir Path folder;
  private Path inbox;

  @BeforeEach
  void holdsOneGoodFile() throws IOException {
    inbox = Files.createDirectories(folder.resolve("inbox/甲县"));
    Files.writeString(inbox.resolve("good.csv"), "a,b\n");
    inbox = inbox.getParent();
  }

  private List<String> files() throws IOException {
    return new Inbox(inbox).arrivals().files().stream().map(Arrival::name).toList();
  }

  private List<String> told() throws IOException {
    return new Inbox(inbox)
        .arrivals().unusable().stream().map(one -> one.name() + ": " + one.why().en()).toList();
  }

  @Test
  void linksAreToldAndNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "x");
    Files.createSymbolicLink(inbox.resolve("file.csv"), secret);
    Files.createSymbolicLink(inbox.resolve("folder"), folder);
    Files.createSymbolicLink(inbox.resolve("nowhere.csv"), Path.of("/no/such/file"));
    Files.createSymbolicLink(inbox.resolve("loop"), Path.of("loop"));
    Files.createSymbolicLink(inbox.resolve("甲县/up"), Path.of(".."));
    assertThat(files()).containsExactly("甲县/good.csv");
    assertThat(told())
        .hasSize(5)
        .allMatch(line -> line.contains("is a link, which is not followed"))
        .anyMatch(line -> line.startsWith("甲县/up: "));
  }

  @Test
  void whoeverNamesAFolderByALinkMeansTheFolder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);
    Arrivals found = new Inbox(link).arrivals();
    assertThat(found.files()).hasSize(1).allMatch(one -> one.path().startsWith(link));
    assertThat(found.unusable()).isEmpty();
  }

  @Test
  void aSecondNameOfOnesOwnFileIsAFile() throws IOException {
    Files.createLink(inbox.resolve("again.csv"), inbox.resolve("甲县/good.csv"));
    assertThat(files()).containsExactly("again.csv", "甲县/good.csv");
    assertThat(told()).isEmpty();
  }

  @Test
  void aSocketIsToldAndNotWaitedFor() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      // The name of a socket may be short only.
      Path named = Files.createTempDirectory("s").resolve("s.csv");
      socket.bind(UnixDomainSocketAddress.of(named));
      assertThat(new Inbox(named.getParent()).arrivals().unusable())
          .extracting(one -> one.why().en())
          .containsExactly(Unusable.SPECIAL.en());
      Files.delete(named);
    }
  }

  @Test
  void aPipeIsToldAndNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = inbox.resolve("pipe.csv");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeFalse(made.waitFor() != 0, "no mkfifo here");
    assertThat(files()).containsExactly("甲县/good.csv");
    assertThat(told()).singleElement().asString().contains("no ordinary file");
  }

  @Test
  void aClosedFolderOrFileConcernsItselfAlone() throws IOException {
    Path closed = Files.createDirectory(inbox.resolve("closed"));
    Files.writeString(closed.resolve("in.csv"), "x");
    Path file = Files.writeString(inbox.resolve("mine.csv"), "x");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(file), "this account may read everything");
      assertThat(files()).containsExactly("甲县/good.csv");
      assertThat(told()).hasSize(2).allMatch(line -> line.contains("may not be read"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void whatGrowsShrinksIsReplacedOrVanishesIsNoLongerTheFileThatWasRead() throws IOException {
    Path file = inbox.resolve("甲县/good.csv");
    Stamp before = new Inbox(inbox).arrivals().files().get(0).stamp();
    assertThat(before.isStill(file)).isTrue();
    Files.writeString(file, "c,d\n", StandardOpenOption.APPEND);
    assertThat(before.isStill(file)).isFalse();
    Stamp grown = new Inbox(inbox).arrivals().files().get(0).stamp();
    Path other = Files.writeString(folder.resolve("other"), "a,b\nc,d\n");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.delete(file);
    assertThat(grown.isStill(file)).isFalse();
    Files.createSymbolicLink(file, other);
    assertThat(grown.isStill(file)).isFalse();
    Files.delete(file);
    Files.move(other, file);
    assertThat(grown.isStill(file)).isFalse();
  }
}
