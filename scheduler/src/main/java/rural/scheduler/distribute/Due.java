package rural.scheduler.distribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import rural.scheduler.distribute.Consignment.Kind;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;
import rural.schemas.reach.Address;
import rural.schemas.readers.Reader;
import rural.schemas.readers.Readers;

/** What is to be sent to whom: a function of the register, of the readers and of what went out. */
public record Due(ReleaseRegister register, DeliveryBook book, Readers readers) {

  /**
   * The release in force of the newest quarter to all who have not got it, the one in force of
   * every other quarter to those who got an earlier one, and a notice to those who got one that was
   * withdrawn.
   */
  public List<Consignment> now() {
    List<Release> all = register.list();
    List<Delivered> got = book.got();
    Optional<Quarter> newest =
        all.stream()
            .filter(release -> release.state() == ReleaseState.PUBLISHED)
            .map(Release::quarter)
            .findFirst();
    TreeSet<Quarter> quarters = new TreeSet<>(Comparator.reverseOrder());
    newest.ifPresent(quarters::add);
    all.stream().filter(one -> isIn(got, one)).map(Release::quarter).forEach(quarters::add);
    List<Consignment> due = new ArrayList<>();
    for (Quarter quarter : quarters) {
      List<Release> releases = all.stream().filter(r -> r.quarter().equals(quarter)).toList();
      boolean toAll = newest.filter(quarter::equals).isPresent();
      each((reader, address) -> of(releases, reader, address, got, toAll).ifPresent(due::add));
    }
    return due;
  }

  /**
   * One release to all readers who have not got it; of a withdrawn one, the notice to those who
   * have.
   *
   * @throws NotForReadersException where the release is a draft or held
   */
  public List<Consignment> of(Release release) {
    List<Release> releases = register.list(release.quarter());
    List<Delivered> got = book.got();
    List<Consignment> due = new ArrayList<>();
    switch (release.state()) {
      case DRAFT, HELD -> throw new NotForReadersException(release);
      case PUBLISHED, WITHDRAWN ->
          each(
              (reader, address) ->
                  of(releases, reader, address, got, true)
                      .filter(one -> one.release().id().equals(release.id()))
                      .ifPresent(due::add));
      case SUPERSEDED -> {
        Optional<Release> current = register.current(release.quarter());
        each(
            (reader, address) ->
                due.add(
                    new Consignment(
                        release, reader, address, Kind.BULLETIN, Optional.empty(), current)));
        due.removeIf(book::isSent);
      }
    }
    return due;
  }

  /** Those who got a release that is no longer in force, and who are not among the readers now. */
  public List<Delivered> outOfReach() {
    List<Delivered> lost = new ArrayList<>();
    for (Delivered one : book.got()) {
      boolean known =
          readers.readers().stream()
              .anyMatch(reader -> each(reader).anyMatch(a -> one.isTo(reader, a)));
      if (!known && register.show(one.release()).state() != ReleaseState.PUBLISHED) {
        lost.add(one);
      }
    }
    return lost;
  }

  /**
   * @param releases of one quarter, the highest number first
   * @param toAll whether those get it, too, who got nothing of the quarter before
   */
  private Optional<Consignment> of(
      List<Release> releases, Reader reader, Address address, List<Delivered> all, boolean toAll) {
    List<Delivered> own = all.stream().filter(one -> one.isTo(reader, address)).toList();
    Optional<Release> current =
        releases.stream().filter(one -> one.state() == ReleaseState.PUBLISHED).findFirst();
    if (current.isEmpty()) {
      return releases.stream()
          .filter(one -> isIn(own, one))
          .findFirst()
          .filter(last -> last.state() == ReleaseState.WITHDRAWN)
          .map(last -> consignment(last, reader, address, Kind.RECALL, Optional.empty()))
          .filter(one -> !book.isSent(one));
    }
    Optional<Release> before =
        releases.stream()
            .filter(one -> one.number() < current.get().number() && isIn(own, one))
            .findFirst();
    return Optional.of(consignment(current.get(), reader, address, Kind.BULLETIN, before))
        .filter(one -> (toAll || before.isPresent()) && !book.isSent(one));
  }

  private static Consignment consignment(
      Release release, Reader reader, Address address, Kind kind, Optional<Release> before) {
    return new Consignment(release, reader, address, kind, before, Optional.empty());
  }

  private static boolean isIn(List<Delivered> got, Release release) {
    return got.stream().anyMatch(one -> one.release().equals(release.id()));
  }

  private void each(Way way) {
    for (Reader reader : readers.readers()) {
      each(reader).forEach(address -> way.to(reader, address));
    }
  }

  /** Each address of e-mail by itself: one that is dead keeps no other from its letter. */
  private static Stream<Address> each(Reader reader) {
    return reader.addresses().stream()
        .flatMap(
            address ->
                address instanceof Address.Mailbox mailbox
                    ? mailbox.addresses().stream().distinct().map(Due::alone)
                    : Stream.of(address));
  }

  private static Address alone(String address) {
    return new Address.Mailbox(List.of(address));
  }

  /** A reader and one of their addresses. */
  private interface Way {
    void to(Reader reader, Address address);
  }
}
