package rural.scheduler.distribute;

import rural.schemas.reach.Address;
import rural.schemas.readers.Reader;

/** A bulletin that a reader has got, or may have got: its sending was begun and nobody said no. */
public record Delivered(String release, String reader, String division, String channel) {

  boolean isTo(Reader one, Address address) {
    return reader.equals(one.name())
        && division.equals(one.division().digits())
        && channel.equals(Consignment.channel(address));
  }
}
