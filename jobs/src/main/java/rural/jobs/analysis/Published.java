package rural.jobs.analysis;

import java.util.List;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.text.MistypedException;
import rural.schemas.yaml.Nearest;

/** A release among those that were published: only they have their tables tagged. */
final class Published {

  private Published() {}

  static Release named(String id, List<Release> releases) {
    return releases.stream()
        .filter(release -> release.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new MistypedException(
                    new Text("没有发布过“{0}”{1}", "No release '{0}' was published{1}")
                        .with(id, Nearest.hints(id, releases.stream().map(Release::id).toList()))));
  }
}
