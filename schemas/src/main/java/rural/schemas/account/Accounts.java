package rural.schemas.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** One account a home: what a second one makes in it, the first could not use any more. */
final class Accounts {

  private static final int STICKY = 0_1000;

  private Accounts() {}

  /**
   * @throws MistypedException where a folder is no folder, everybody's or somebody else's
   */
  static void requireOwn(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new MistypedException(
          new Text(
                  "“{0}”不是文件夹，不能作为工作目录；请用 --home 指定文件夹",
                  "'{0}' is not a folder, so it cannot be a home; name one by --home")
              .with(root));
    }
    Optional<Integer> me = me();
    if (me.isEmpty()) {
      return;
    }
    if (!me.get().equals(Files.getAttribute(root, "unix:uid"))) {
      throw new MistypedException(foreign(root));
    }
    if (((int) Files.getAttribute(root, "unix:mode") & STICKY) != 0) {
      throw new MistypedException(
          new Text(
                  "“{0}”是各账户共用的文件夹，不能作为工作目录；请指定其中的一个文件夹",
                  "'{0}' is a folder that all accounts share, so it cannot be a home; name one"
                      + " within it")
              .with(root));
    }
  }

  private static Text foreign(Path root) throws IOException {
    String owner =
        Files.getFileAttributeView(root, PosixFileAttributeView.class).getOwner().getName();
    return new Text(
            "工作目录“{0}”属于账户 {1}，当前账户是 {2}。一个工作目录只由一个账户使用：请用 sudo -u {1} 运行，"
                + "或请该账户提供 releases/、rural export 或 rural serve sql",
            "The home '{0}' belongs to the account {1}; this one is {2}. One account works with a"
                + " home: run it as sudo -u {1}, or have that account hand out releases/, use rural"
                + " export or rural serve sql")
        .with(root, owner, System.getProperty("user.name", "?"));
  }

  /** The number of the account that runs this, where the machine says it. */
  private static Optional<Integer> me() throws IOException {
    Path self = Path.of("/proc/self");
    return Files.exists(self)
        ? Optional.of((Integer) Files.getAttribute(self, "unix:uid"))
        : Optional.empty();
  }
}
