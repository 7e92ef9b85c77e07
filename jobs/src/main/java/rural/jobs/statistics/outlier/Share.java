package rural.jobs.statistics.outlier;

/**
 * Some of a number of units, such as households with a sanitary toilet of all households.
 *
 * @param count from 0 to {@code size}
 * @param size at least 1
 */
public record Share(double count, double size) {

  public Share {
    if (!(size >= 1) || count < 0 || count > size) {
      throw new IllegalArgumentException(
          "Expected a count from 0 to the size, and a size of 1 or more; found "
              + count
              + " of "
              + size);
    }
  }

  /** From 0 to 1. */
  public double proportion() {
    return count / size;
  }
}
