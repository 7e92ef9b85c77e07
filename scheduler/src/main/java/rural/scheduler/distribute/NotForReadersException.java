package rural.scheduler.distribute;

import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;

/** A release of which nothing is sent. */
public final class NotForReadersException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Release release;

  NotForReadersException(Release release) {
    super(says(release).en());
    this.release = release;
  }

  public boolean isHeld() {
    return release.state() == ReleaseState.HELD;
  }

  /** What is the matter, in both languages. */
  public Text says() {
    return says(release);
  }

  private static Text says(Release release) {
    return new Text(
            "{0} 的状态是“{1}”，不发送；批准发布后再发：./rural release approve {0}",
            "{0} is {1}: nothing of it is sent. Once it is published: ./rural release approve {0}")
        .with(release.id(), release.state().title());
  }
}
