package rural.scheduler.distribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rural.scheduler.wire.Signature;
import rural.schemas.control.Release;
import rural.schemas.reach.Address;
import rural.schemas.readers.Reader;

/**
 * What one reader gets by one way at one address, once.
 *
 * @param corrects the release that the reader got before, which this one takes the place of
 * @param replacedBy the release in force, where this one is superseded
 */
public record Consignment(
    Release release,
    Reader reader,
    Address address,
    Kind kind,
    Optional<Release> corrects,
    Optional<Release> replacedBy) {

  /** What a consignment is. */
  public enum Kind {
    /** The bulletin and its files. */
    BULLETIN,
    /** A notice that what the reader got has been withdrawn. */
    RECALL;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How it goes: {@code mail} or {@code webhook}. */
  public String channel() {
    return channel(address);
  }

  static String channel(Address address) {
    return address instanceof Address.Mailbox ? "mail" : "webhook";
  }

  /** The one e-mail address to which it goes; empty text for a web service. */
  public String to() {
    return to(address);
  }

  static String to(Address address) {
    return address instanceof Address.Mailbox mailbox ? String.join(" ", mailbox.addresses()) : "";
  }

  /** What is said of it in lists: {@code bulletin}, {@code correction} or {@code recall}. */
  public String word() {
    return corrects.isPresent() ? "correction" : kind.word();
  }

  /**
   * The same for the same consignment, so that the other side can tell one that comes twice; the
   * same for all addresses of a reader, as with one letter to them all.
   */
  String name() {
    return name(release, kind);
  }

  /** The name of the bulletin that the reader got before; empty where this is the first. */
  Optional<String> answers() {
    return (kind == Kind.RECALL ? Optional.of(release) : corrects)
        .map(got -> name(got, Kind.BULLETIN));
  }

  private String name(Release of, Kind as) {
    return Signature.name(key(of, as).toArray(String[]::new));
  }

  /** What it is remembered by. */
  List<String> key() {
    List<String> key = new ArrayList<>(key(release, kind));
    key.add(to());
    return key;
  }

  private List<String> key(Release of, Kind as) {
    return List.of(of.id(), reader.name(), reader.division().digits(), channel(), as.word());
  }
}
