package rural.schemas.control;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Lets one writer at a time into a home. The holder keeps renewing; what a killed holder leaves
 * behind expires by itself, at once when its process is seen to be gone on this machine.
 */
public final class HomeLock implements AutoCloseable {

  /** A holder that has not renewed for this long is taken for dead; tests take less. */
  static final Duration LEASE = Duration.parse(System.getProperty("rural.lease", "PT2M"));

  /** What one process at a time may be in a home. */
  public enum Role {
    /** Writes to the tables. */
    WRITER,
    /** Decides when jobs run. */
    SCHEDULER;

    private String row() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What this very process holds: in a container a new life has the number of the one before. */
  private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** What this process took and has not given back, lost or not. */
  private static final Set<HomeLock> TAKEN = ConcurrentHashMap.newKeySet();

  private final ControlDatabase control;
  private final String name;
  private final InstantSource clock;
  private final String owner;
  private final Thread renewal;

  /** Which taking of the role this is; a later one has a higher number. */
  private long token;

  private HomeLock(ControlDatabase control, InstantSource clock, String name, String owner) {
    this.control = control;
    this.name = name;
    this.clock = clock;
    this.owner = owner;
    this.renewal = new Thread(this::keepRenewing, "home-lock");
    renewal.setDaemon(true);
  }

  /** Takes the lock of the writer, as {@link #take(ControlDatabase, InstantSource, Role)}. */
  public static HomeLock take(ControlDatabase control, InstantSource clock) {
    return take(control, clock, Role.WRITER);
  }

  /**
   * Takes the lock of a role for this process alone.
   *
   * @throws HomeBusyException when somebody else holds it
   */
  public static HomeLock take(ControlDatabase control, InstantSource clock, Role role) {
    HomeLock lock = new HomeLock(control, clock, role.row(), self());
    try {
      control
          .jdbi()
          .useTransaction(
              handle -> {
                lock.number(handle);
                Optional<String> other = lock.holders(handle, role).stream().findFirst();
                if (other.isPresent()) {
                  throw new HomeBusyException(role, other.get());
                }
                lock.enter(handle);
              });
    } catch (UnableToExecuteStatementException takenMeanwhile) {
      throw new HomeBusyException(
          role, holder(control, clock, role).orElseThrow(() -> takenMeanwhile));
    }
    TAKEN.add(lock);
    return lock.held();
  }

  /** The row of the number also makes others wait who want the role at this moment. */
  private void number(Handle handle) {
    handle.execute("update home_fence set token = token + 1 where name = ?", name);
    token = lastToken(handle);
  }

  private long lastToken(Handle handle) {
    return handle
        .createQuery("select token from home_fence where name = :name for update")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }

  /**
   * Refuses a write of a process that took the home and has lost it since, as one does that stood
   * still for too long. Holds until the transaction ends: nobody takes the home before. A process
   * that never took it is not concerned.
   *
   * @throws HomeBusyException where somebody else has taken the home since
   */
  static void requireNotLost(Jdbi jdbi, Handle handle) {
    writers(one -> one.jdbi() == jdbi).forEach(lock -> lock.requireNotLostTo(handle));
  }

  /** The same in a transaction of its own, for who knows the database by its URL. */
  public static void requireNotLost(String url) {
    writers(one -> one.url().equals(url))
        .forEach(lock -> lock.control.jdbi().useTransaction(lock::requireNotLostTo));
  }

  private static Stream<HomeLock> writers(Predicate<ControlDatabase> of) {
    return TAKEN.stream()
        .filter(lock -> lock.name.equals(Role.WRITER.row()) && of.test(lock.control));
  }

  private void requireNotLostTo(Handle handle) {
    if (lastToken(handle) != token) {
      throw HomeBusyException.lost(holders(handle, Role.WRITER).stream().findFirst());
    }
  }

  /** Takes a place beside the others of a role; they agree among themselves who does what. */
  public static HomeLock join(ControlDatabase control, InstantSource clock, Role role) {
    HomeLock lock = new HomeLock(control, clock, role.row() + " " + self(), self());
    control.jdbi().useTransaction(lock::enter);
    return lock.held();
  }

  private HomeLock held() {
    HELD_HERE.add(place(name));
    renewal.start();
    return this;
  }

  private String place(String row) {
    return control.url() + " " + row;
  }

  private void enter(Handle handle) {
    handle.execute("delete from home_lock where name = ?", name);
    handle.execute(
        "insert into home_lock (name, owner, expires_at) values (?, ?, ?)", name, owner, expiry());
  }

  /** Who holds the lock of a role: {@code process@machine}. */
  public static Optional<String> holder(ControlDatabase control, InstantSource clock, Role role) {
    return holders(control, clock, role).stream().findFirst();
  }

  /** All who hold a place in a role. */
  public static List<String> holders(ControlDatabase control, InstantSource clock, Role role) {
    HomeLock reader = new HomeLock(control, clock, "", "");
    return control.jdbi().inTransaction(handle -> reader.holders(handle, role));
  }

  /** This process, as the owner of locks and runs. */
  public static String self() {
    return owner(ProcessHandle.current().pid());
  }

  /** A process of this machine, as the owner of locks and runs. */
  static String owner(long pid) {
    return pid + "@" + hostName();
  }

  public String owner() {
    return owner;
  }

  @Override
  public void close() {
    renewal.interrupt();
    TAKEN.remove(this);
    HELD_HERE.remove(place(name));
    try {
      control
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "delete from home_lock where name = ? and owner = ?", name, owner));
    } catch (ConnectionException away) {
      // the place is free as soon as this process is seen to be gone, or its time is up
    }
  }

  private void keepRenewing() {
    try {
      Duration wait = LEASE.dividedBy(4);
      Renewal last = Renewal.DONE;
      while (last != Renewal.LOST) {
        Thread.sleep(wait.toMillis());
        last = renew();
        wait = last == Renewal.DONE ? LEASE.dividedBy(4) : LEASE.dividedBy(60);
      }
    } catch (InterruptedException released) {
      Thread.currentThread().interrupt();
    }
  }

  private enum Renewal {
    DONE,
    /** A control database that is away for a while costs the lock only if it stays away. */
    AWAY,
    /** Somebody else has taken it, so there is nothing to renew. */
    LOST
  }

  private Renewal renew() {
    try {
      int rows =
          control
              .jdbi()
              .withHandle(
                  handle ->
                      handle.execute(
                          "update home_lock set expires_at = ? where name = ? and owner = ?",
                          expiry(),
                          name,
                          owner));
      return rows == 1 ? Renewal.DONE : Renewal.LOST;
    } catch (JdbiException away) {
      return Renewal.AWAY;
    }
  }

  private OffsetDateTime expiry() {
    return Instants.column(clock.instant().plus(LEASE));
  }

  private List<String> holders(Handle handle, Role role) {
    return handle
        .createQuery(
            "select name, owner, expires_at > :furthest as doubtful from home_lock where"
                + " (name = :name or name like :beside) and expires_at > :now order by name"
                + " for update")
        .bind("name", role.row())
        .bind("beside", role.row() + " %")
        .bind("now", Instants.column(clock.instant()))
        .bind("furthest", Instants.column(clock.instant().plus(LEASE.multipliedBy(2))))
        .map(
            (row, context) ->
                new Place(
                    row.getString("name"), row.getString("owner"), row.getBoolean("doubtful")))
        .list()
        .stream()
        .filter(Place::isBelievable)
        .filter(place -> !isGone(place.owner()) && !isOfAnEarlierLife(place))
        .map(Place::owner)
        .toList();
  }

  private boolean isOfAnEarlierLife(Place place) {
    return place.owner().equals(self()) && !HELD_HERE.contains(place(place.name()));
  }

  /**
   * A place as the control database has it.
   *
   * @param doubtful whether it ends further ahead than anybody renews it: by a clock that was wrong
   */
  private record Place(String name, String owner, boolean doubtful) {

    /** Of a process on this machine is seen whether it is there, whatever the clock was. */
    boolean isBelievable() {
      return !doubtful || owner.endsWith("@" + hostName());
    }
  }

  /** Whether the owner was a process of this machine that has ended. */
  static boolean isGone(String owner) {
    String[] parts = owner.split("@", 2);
    return parts.length == 2
        && parts[1].equals(hostName())
        && OwnerProcess.atWork(Long.parseLong(parts[0])).isEmpty();
  }

  private static String hostName() {
    try {
      return java.net.InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
