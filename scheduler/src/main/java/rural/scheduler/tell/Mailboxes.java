package rural.scheduler.tell;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Addresses of e-mail as they go over the line: in ASCII, names encoded as RFC 2047 says. */
public final class Mailboxes {

  private Mailboxes() {}

  /**
   * An address, with or without a name: {@code 农村处 <office@example.cn>}.
   *
   * @throws AddressException where it is none, or has other than ASCII letters before the @
   */
  public static InternetAddress of(String text) throws AddressException {
    InternetAddress[] all = InternetAddress.parse(text, false);
    if (all.length != 1) {
      throw new AddressException("Not one address: " + text);
    }
    InternetAddress one = all[0];
    one.setAddress(ascii(one.getAddress()));
    one.validate();
    try {
      one.setPersonal(one.getPersonal(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Java has no UTF-8", e);
    }
    return one;
  }

  private static String ascii(String address) throws AddressException {
    int at = address.lastIndexOf('@');
    String local = address.substring(0, Math.max(at, 0));
    if (at < 1 || !StandardCharsets.US_ASCII.newEncoder().canEncode(local)) {
      throw new AddressException(
          "Not an address of ASCII letters before the @, which is all that servers take: "
              + address);
    }
    try {
      return local + "@" + IDN.toASCII(address.substring(at + 1));
    } catch (IllegalArgumentException e) {
      throw new AddressException("Not an address: " + address);
    }
  }
}
