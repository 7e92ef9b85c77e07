package rural.jobs.receive.reading.cell;

import java.util.Set;

/** The ways in which people write that they have no figure. It is never 0. */
final class NotReported {

  private static final Set<String> MARKS =
      Set.of("", "-", "--", "－", "—", "——", "–", "―", "/", "／", "\\", "无", "…", "……", "...", "。。。");

  private NotReported() {}

  static boolean is(String stripped) {
    return stripped.length() <= 3 && MARKS.contains(stripped);
  }
}
