package rural.schemas.control;

import java.util.List;

/**
 * What a run that wants to compute a quarter finds in the register.
 *
 * @param release to go on with: a draft to compute, a held release of the same inputs that waits
 *     for approval, or the published one when nothing has changed since
 * @param dropped what was computed from other inputs and has been dropped; its branches can go
 */
public record OpenedRelease(Release release, List<Release> dropped) {

  public OpenedRelease {
    dropped = List.copyOf(dropped);
  }
}
