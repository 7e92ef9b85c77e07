package rural.jobs.receive.reading.format;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * One of the up to four sections of a number format.
 *
 * @param when which numbers it shows, where it says so itself: {@code [>=10000]}
 * @param percents how often the number is multiplied by a hundred before it is shown
 * @param scales how often it is divided by a thousand
 * @param zeros how many digits are shown at least before the point: 3 in {@code 000}
 * @param before words before the number
 * @param after words behind it
 * @param isColoured whether it gives numbers a colour of their own
 */
record FormatSection(
    Shown shown,
    Optional<Predicate<Double>> when,
    int percents,
    int scales,
    int zeros,
    String before,
    String after,
    boolean isColoured) {

  /** Whether a minus, or the brackets that stand for one, are painted beside the number. */
  boolean paintsMinus() {
    String front = before.strip();
    String behind = after.strip();
    return front.startsWith("-")
        || behind.endsWith("-")
        || (front.startsWith("(") && behind.endsWith(")"));
  }
}
