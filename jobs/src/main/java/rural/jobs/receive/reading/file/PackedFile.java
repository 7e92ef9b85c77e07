package rural.jobs.receive.reading.file;

import java.io.Serializable;
import rural.jobs.receive.reading.remark.Place;

/**
 * A file as received: on its own, or one entry of a zip.
 *
 * @param entry raw name of the entry; empty for a file on its own
 * @param name what people call it: {@code a.zip!b.csv}
 * @param copy which of the entries of one name, from 1; 0 where no other has it
 * @param isLink whether the entry only points to another place, which is not followed
 */
public record PackedFile(String entry, String name, int copy, boolean isLink)
    implements Serializable {

  public boolean isPacked() {
    return !entry.isEmpty();
  }

  public Place place() {
    return Place.of(name);
  }
}
