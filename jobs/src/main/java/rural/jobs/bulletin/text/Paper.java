package rural.jobs.bulletin.text;

import java.util.List;
import rural.schemas.contract.Language;

/**
 * A bulletin in one language, ready for any layout.
 *
 * @param blocks in reading order
 */
public record Paper(Language language, Masthead masthead, List<Block> blocks) {

  public Paper {
    blocks = List.copyOf(blocks);
  }

  /**
   * Head and foot of an official document.
   *
   * @param office who issues it, in red at the head
   * @param number its number in the office's register
   * @param subtitle the division and the release
   * @param signature who signs, at the foot
   * @param date the day of issue, written out
   */
  public record Masthead(
      String office, String title, String number, String subtitle, String signature, String date) {}
}
