package rural.jobs.registry;

import java.io.Serializable;
import java.time.LocalDate;
import rural.schemas.place.Level;

/**
 * One dated version of a division.
 *
 * @param parent code of the parent; empty for a province
 * @param rural whether it is a village that must report
 * @param until first day on which it is no longer in force; {@link LocalDate#MAX} = open
 */
public record Division(
    String code,
    String name,
    Level level,
    String parent,
    boolean rural,
    LocalDate from,
    LocalDate until)
    implements Serializable {

  public static final String CODE = "division_code";
  public static final String NAME = "division_name";
  public static final String LEVEL = "level";
  public static final String PARENT = "parent_code";
  public static final String RURAL = "rural";
  public static final String VALID_FROM = "valid_from";
  public static final String VALID_TO = "valid_to";

  public boolean isInForce(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(until);
  }
}
