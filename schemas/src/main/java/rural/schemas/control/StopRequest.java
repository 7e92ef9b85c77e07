package rural.schemas.control;

import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Asks the holder of a lock to end in good order; the holder looks for it. No signal is sent, so
 * none can reach another process.
 */
public record StopRequest(ControlDatabase control, InstantSource clock) {

  private static final String NAME = "stop ";

  /**
   * @param owner of the lock, as {@link HomeLock#holder} says
   */
  public void ask(String owner) {
    withdraw(owner);
    control
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into home_lock (name, owner, expires_at) values (?, ?, ?)",
                    NAME + owner,
                    owner,
                    clock.instant().plus(HomeLock.LEASE).atOffset(ZoneOffset.UTC)));
  }

  public boolean isAskedOf(String owner) {
    return control
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from home_lock where name = :name")
                    .bind("name", NAME + owner)
                    .mapTo(Integer.class)
                    .one())
        .equals(1);
  }

  public void withdraw(String owner) {
    control
        .jdbi()
        .useHandle(handle -> handle.execute("delete from home_lock where name = ?", NAME + owner));
  }
}
