package rural.jobs.receive.reading.header;

import java.io.Serializable;
import java.math.BigDecimal;
import rural.jobs.receive.reading.remark.Place;

/**
 * A column of a sheet that holds a field.
 *
 * @param index from 0
 * @param field name of the field
 * @param title as written
 * @param factor exact; what its numbers are multiplied by to be in the unit of the field
 */
public record ColumnFound(int index, String field, String title, BigDecimal factor)
    implements Serializable {

  public String letters() {
    return Place.letters(index);
  }

  public boolean isConverted() {
    return factor.compareTo(BigDecimal.ONE) != 0;
  }
}
