package rural.jobs.receive.reading.remark;

import java.io.Serializable;
import rural.schemas.contract.Text;

/** Something a sender should know about a file that is read all the same. */
public record Notice(String code, Text says, Place place) implements Serializable {

  public static Notice of(NoteCode code, Place place, Object... values) {
    return new Notice(code.code(), code.says(values), place);
  }
}
