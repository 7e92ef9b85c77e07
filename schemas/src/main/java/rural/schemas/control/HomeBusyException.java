package rural.schemas.control;

import rural.schemas.contract.Text;

/** Another process has the role in the home that this one wants. */
public final class HomeBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Text text;

  HomeBusyException(HomeLock.Role role, String owner) {
    this(says(role).with(owner));
  }

  private HomeBusyException(Text text) {
    super(text.en());
    this.text = text;
  }

  public Text text() {
    return text;
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
