package rural.jobs.bulletin.check;

import java.util.List;
import java.util.stream.Collectors;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.fault.Spoken;

/** A bulletin that does not say what the release says; it must not be handed out. */
public final class BulletinDiffersException extends RuntimeException implements Spoken {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 10;

  private final transient Text text;

  public BulletinDiffersException(List<Difference> differences) {
    this(says(differences));
  }

  private BulletinDiffersException(Text text) {
    super(text.en());
    this.text = text;
  }

  private static Text says(List<Difference> differences) {
    return new Text(
            "通报中有 {0} 个数与发布的不一致，没有存放任何文件：\n{1}",
            "{0} figure(s) of the bulletin are not as the release has them; nothing was put in"
                + " place:\n{1}")
        .with(
            differences.size(),
            differences.stream()
                .limit(MOST)
                .map(one -> "  " + one)
                .collect(Collectors.joining("\n")));
  }

  @Override
  public String in(Language language) {
    return text.in(language);
  }

  @Override
  public boolean isUsers() {
    return false;
  }
}
