package rural.jobs.receive.reading.remark;

import java.io.Serializable;
import rural.schemas.contract.Text;

/** A file or a sheet that is not read, and what its sender can do. */
public record Refusal(String code, Text says, Place place) implements Serializable {

  public static Refusal of(RefusalCode code, Place place, Object... values) {
    return new Refusal(code.code(), code.says(values), place);
  }
}
