package rural.schemas.control;

import java.util.Optional;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** Another process has the role in the home that this one wants. */
public final class HomeBusyException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;

  private final Text text;

  HomeBusyException(HomeLock.Role role, String owner) {
    this(says(role).with(owner));
  }

  private HomeBusyException(Text text) {
    super(text.en());
    this.text = text;
  }

  /**
   * This process had the home and stood still for so long that it was taken for dead.
   *
   * @param owner who has it now; empty where that one has ended too
   */
  static HomeBusyException lost(Optional<String> owner) {
    Text by =
        owner
            .map(process -> new Text("进程 {0}", "process {0}").with(process))
            .orElse(new Text("现已结束", "ended by now"));
    return new HomeBusyException(
        new Text(
                "本次运行停顿过久，工作目录已由另一运行接管（{0}）。本次运行到此为止，不再写入任何内容；请等那个运行结束后，再运行同一命令",
                "This run stood still for so long that another run took over the home ({0}). It"
                    + " ends here and writes nothing more; run the same command again once that one"
                    + " has ended")
            .with(by));
  }

  public Text text() {
    return text;
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }

  @Override
  public boolean isUsers() {
    return false;
  }

  private static Text says(HomeLock.Role role) {
    return role == HomeLock.Role.SCHEDULER
        ? new Text(
            "这个工作目录已有调度程序在运行：进程 {0}。请先用 rural scheduler stop 停止它，或用 --home 指定别的目录",
            "A scheduler works on this home already: process {0}. Stop it first with 'rural"
                + " scheduler stop', or use another --home")
        : new Text(
            "另一个运行正在使用这个工作目录：进程 {0}。请等它结束，或用 --home 指定别的目录",
            "Another run is working on this home: process {0}. Wait for it to end, or use another"
                + " --home");
  }
}
