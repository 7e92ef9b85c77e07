package rural.scheduler.distribute;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import rural.scheduler.tell.MailServer;
import rural.schemas.contract.ContractReader;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.readers.Readers;

/** The door: what is due to whom, and the sending of it. */
public final class Distribution {

  private final Home home;
  private final Due due;
  private final Clock clock;
  private final Correspondence letters;

  public Distribution(Home home, ControlDatabase control, Readers readers, Clock clock) {
    this.home = home;
    this.clock = clock;
    ReleaseRegister register = new ReleaseRegister(control.jdbi(), clock);
    this.due = new Due(register, new DeliveryBook(control.jdbi(), clock), readers);
    this.letters = new Correspondence(home, register, () -> ContractReader.at(home), readers);
  }

  /** One thing to be sent, as a list for people shows it. */
  public record Item(Consignment consignment, Optional<List<String>> files) {}

  /**
   * What is due: of one release, or of all.
   *
   * @throws rural.schemas.control.ReleaseRefusedException where there is no such release
   * @throws NotForReadersException where it is a draft or held
   */
  public List<Consignment> due(Optional<String> release) {
    return release.map(due.register()::show).map(due::of).orElseGet(due::now);
  }

  /** What was not taken when it was tried, and is left alone for a while. */
  public boolean rests(Consignment one) {
    return failing(one).filter(refused -> refused.rests(clock.instant())).isPresent();
  }

  /** Why something that is due has not been taken; empty where it was not tried. */
  public Optional<Failing> failing(Consignment one) {
    return due.book().failing(one);
  }

  /** Whether something was not taken, of whatever release and reader. */
  public static boolean hasFailing(ControlDatabase control, Clock clock) {
    return new DeliveryBook(control.jdbi(), clock).hasFailing();
  }

  /** What is due and does not reach its reader, so that people are to be told. */
  public Map<Consignment, Failing> unreached() {
    Map<Consignment, Failing> unreached = new LinkedHashMap<>();
    for (Consignment one : due.now()) {
      failing(one)
          .filter(refused -> refused.isTrouble(clock.instant()))
          .ifPresent(refused -> unreached.put(one, refused));
    }
    return unreached;
  }

  /** Whether something is to be tried that has been made; what is not made yet waits. */
  public boolean isWaiting() throws IOException {
    for (Consignment one : due.now()) {
      if (rests(one)) {
        continue;
      }
      if (letters.hasBulletin(one.release()) && letters.files(one).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The files that would go; empty where they have not been made. */
  public Item item(Consignment one) throws IOException {
    Optional<DivisionFiles> files = letters.files(one);
    List<String> names = new ArrayList<>();
    files.ifPresent(
        found -> {
          names.add(found.page());
          names.addAll(found.attachments(one.reader().files()));
        });
    return new Item(one, files.map(found -> List.copyOf(names)));
  }

  /** Those who got a release that is not in force any more, and who cannot be told. */
  public List<Delivered> outOfReach() {
    return due.outOfReach();
  }

  /** Whether a release has a bulletin at all. */
  public boolean hasBulletin(Release release) {
    return letters.hasBulletin(release);
  }

  /**
   * Sends what is due.
   *
   * @param server of e-mail; asked only where an e-mail goes
   * @param environment where secrets may stand
   */
  public List<Sending> send(
      List<Consignment> all, Supplier<Optional<MailServer>> server, Map<String, String> environment)
      throws InterruptedException {
    boolean mails = all.stream().anyMatch(one -> one.channel().equals("mail"));
    Optional<MailServer> by = mails ? server.get() : Optional.empty();
    return new Dispatch(letters, due.register(), due.book(), by, home.root(), environment, clock)
        .send(all);
  }
}
