package rural.jobs.report;

/**
 * Whom to ask.
 *
 * @param reach telephone number, address or what else reaches the person; may be empty
 */
public record Contact(String name, String reach) {

  @Override
  public String toString() {
    return reach.isEmpty() ? name : name + " " + reach;
  }
}
