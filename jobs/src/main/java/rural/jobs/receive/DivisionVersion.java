package rural.jobs.receive;

import java.io.Serializable;
import java.util.Comparator;
import rural.schemas.place.Level;

/**
 * One dated version of a division in numbers, since a nation's lists hold hundreds of thousands.
 *
 * @param code its 12 digits
 * @param parent those of its parent; {@link #NO_PARENT} where the cell is empty
 * @param from first day, as days since 1970
 * @param until first day on which it is no longer in force; {@link Integer#MAX_VALUE} = open
 * @param dated the day of report, which decides between versions of one day; {@link #UNDATED} where
 *     none is given
 * @param received microseconds since 1970, which decide where that is the same
 * @param submission empty for what the register has
 * @param row in the sheet
 */
record DivisionVersion(
    long code,
    long parent,
    Level level,
    int from,
    int until,
    int dated,
    long received,
    String submission,
    int row)
    implements Serializable {

  static final long NO_PARENT = -1;

  static final int UNDATED = Integer.MIN_VALUE;

  /** The last of those with one code and first day is the one that counts. */
  static final Comparator<DivisionVersion> IN_ORDER =
      Comparator.comparingLong(DivisionVersion::code)
          .thenComparingInt(DivisionVersion::from)
          .thenComparingInt(DivisionVersion::dated)
          .thenComparingLong(DivisionVersion::received)
          .thenComparing(DivisionVersion::submission)
          .thenComparingInt(DivisionVersion::row);

  boolean hasArrived() {
    return !submission.isEmpty();
  }

  /** A report without a date comes behind what was received before it. */
  DivisionVersion behind(DivisionWorld known) {
    if (dated != UNDATED) {
      return this;
    }
    int latest =
        known.left(code).stream()
            .filter(one -> one.from == from)
            .mapToInt(DivisionVersion::dated)
            .max()
            .orElse(UNDATED);
    return latest == UNDATED
        ? this
        : new DivisionVersion(code, parent, level, from, until, latest, received, submission, row);
  }

  boolean isInForce(int day) {
    return from <= day && day < until;
  }

  boolean overlaps(DivisionVersion other) {
    return from < other.until && other.from < until;
  }

  static String text(long code) {
    return String.format("%012d", code);
  }
}
