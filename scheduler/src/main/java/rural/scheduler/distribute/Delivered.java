package rural.scheduler.distribute;

import rural.schemas.reach.Address;
import rural.schemas.readers.Reader;

/**
 * A bulletin that a reader has got, or may have got: its sending was begun and nobody said no.
 *
 * @param address of e-mail; empty text for a web service, and for all addresses of the reader where
 *     it was sent before each had a letter of its own
 */
public record Delivered(
    String release, String reader, String division, String channel, String address) {

  boolean isTo(Reader one, Address to) {
    return reader.equals(one.name())
        && division.equals(one.division().digits())
        && channel.equals(Consignment.channel(to))
        && (address.isEmpty() || address.equals(Consignment.to(to)));
  }
}
