package rural.jobs.bulletin.check;

import java.util.List;
import java.util.stream.Collectors;

/** A bulletin that does not say what the release says; it must not be handed out. */
public final class BulletinDiffersException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  public BulletinDiffersException(List<Difference> differences) {
    super(
        differences.size()
            + " figure(s) of the bulletin are not as the release has them; nothing was put in"
            + " place:\n"
            + differences.stream()
                .limit(MOST)
                .map(one -> "  " + one)
                .collect(Collectors.joining("\n")));
  }
}
