package rural.schemas.readers;

import java.util.List;
import rural.schemas.contract.Language;
import rural.schemas.place.DivisionCode;
import rural.schemas.reach.Address;

/**
 * Somebody who gets the bulletin of a division.
 *
 * @param name by which is remembered what they have got
 * @param division they see it and what is below it, and nothing else
 * @param addresses at least one; each gets the bulletin
 * @param files what e-mails bring beside the page
 */
public record Reader(
    String name,
    DivisionCode division,
    Language language,
    List<Address> addresses,
    List<Attachment> files) {

  public Reader {
    addresses = List.copyOf(addresses);
    files = List.copyOf(files);
  }
}
