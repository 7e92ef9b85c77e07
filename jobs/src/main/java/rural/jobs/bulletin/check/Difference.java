package rural.jobs.bulletin.check;

/**
 * A figure that is not as the release has it.
 *
 * @param file where it was found
 * @param figure its source, or what kind of text it stands in
 * @param says what is printed
 * @param release what should be
 */
public record Difference(String file, String figure, String says, String release) {

  @Override
  public String toString() {
    return file + ": " + figure + " says " + says + ", the release says " + release;
  }
}
