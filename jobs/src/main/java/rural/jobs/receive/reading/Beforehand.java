package rural.jobs.receive.reading;

import java.io.Serializable;
import rural.jobs.receive.prefill.Corrections;

/**
 * What the product knows before a sheet is read.
 *
 * @param corrections of what a prefilled form was handed out with
 * @param names where rows have names and no codes
 */
public record Beforehand(Corrections corrections, SheetNames names) implements Serializable {

  public static final Beforehand NOTHING = new Beforehand(Corrections.NONE, SheetNames.NONE);

  public Beforehand with(Corrections since) {
    return new Beforehand(since, names);
  }

  public Beforehand with(SheetNames known) {
    return new Beforehand(corrections, known);
  }
}
