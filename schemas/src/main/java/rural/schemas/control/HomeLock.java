package rural.schemas.control;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Lets one writer at a time into a home. The holder keeps renewing; what a killed holder leaves
 * behind expires by itself, at once when its process is seen to be gone on this machine.
 */
public final class HomeLock implements AutoCloseable {

  /** A holder that has not renewed for this long is taken for dead. */
  static final Duration LEASE = Duration.ofMinutes(2);

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

  private final ControlDatabase control;
  private final String name;
  private final InstantSource clock;
  private final String owner;
  private final Thread renewal;

  private HomeLock(ControlDatabase control, InstantSource clock, Role role, String owner) {
    this.control = control;
    this.name = role.row();
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
   * Takes the lock of a role.
   *
   * @throws HomeBusyException when somebody else holds it
   */
  public static HomeLock take(ControlDatabase control, InstantSource clock, Role role) {
    String owner = ProcessHandle.current().pid() + "@" + hostName();
    HomeLock lock = new HomeLock(control, clock, role, owner);
    control
        .jdbi()
        .useTransaction(
            handle -> {
              holder(handle, clock.instant(), lock.name)
                  .ifPresent(
                      holder -> {
                        throw new HomeBusyException(role, holder);
                      });
              handle.execute("delete from home_lock where name = ?", lock.name);
              handle
                  .createUpdate(
                      "insert into home_lock (name, owner, expires_at) values (:name, :owner, :at)")
                  .bind("name", lock.name)
                  .bind("owner", owner)
                  .bind("at", lock.expiry())
                  .execute();
            });
    lock.renewal.start();
    return lock;
  }

  /** Who holds the lock of a role: {@code process@machine}. */
  public static Optional<String> holder(ControlDatabase control, InstantSource clock, Role role) {
    return control.jdbi().inTransaction(handle -> holder(handle, clock.instant(), role.row()));
  }

  public String owner() {
    return owner;
  }

  @Override
  public void close() {
    renewal.interrupt();
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute("delete from home_lock where name = ? and owner = ?", name, owner));
  }

  private void keepRenewing() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(LEASE.dividedBy(4).toMillis());
        control
            .jdbi()
            .useHandle(
                handle ->
                    handle.execute(
                        "update home_lock set expires_at = ? where name = ? and owner = ?",
                        expiry(),
                        name,
                        owner));
      }
    } catch (InterruptedException released) {
      Thread.currentThread().interrupt();
    }
  }

  private OffsetDateTime expiry() {
    return clock.instant().plus(LEASE).atOffset(ZoneOffset.UTC);
  }

  private static Optional<String> holder(Handle handle, Instant now, String name) {
    return handle
        .createQuery(
            "select owner from home_lock where name = :name and expires_at > :now for update")
        .bind("name", name)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .mapTo(String.class)
        .findOne()
        .filter(holder -> !isGone(holder));
  }

  /** Whether the owner was a process of this machine that has ended. */
  private static boolean isGone(String owner) {
    String[] parts = owner.split("@", 2);
    return parts.length == 2
        && parts[1].equals(hostName())
        && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
  }

  private static String hostName() {
    try {
      return java.net.InetAddress.getLocalHost().getHostName();
    } catch (java.net.UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
