package rural.schemas.control;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The audit log: entries are added, never changed. */
public final class AuditLog {

  private final Jdbi jdbi;
  private final Clock clock;

  public AuditLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public void add(String who, String action, String subject, Optional<String> reason) {
    jdbi.useHandle(handle -> add(handle, who, action, subject, reason));
  }

  /** Within a transaction of the caller, so that the deed and its entry stand or fall together. */
  void add(Handle handle, String who, String action, String subject, Optional<String> reason) {
    handle
        .createUpdate(
            "insert into audit_entry (at_time, who, action, subject, reason)"
                + " values (:at, :who, :action, :subject, :reason)")
        .bind("at", Instants.column(clock.instant()))
        .bind("who", who)
        .bind("action", action)
        .bind("subject", subject)
        .bind("reason", reason.orElse(null))
        .execute();
  }

  /** All entries, oldest first. */
  public List<AuditEntry> list() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from audit_entry order by entry_id")
                .map(
                    (row, context) ->
                        new AuditEntry(
                            Instants.read(row, "at_time").orElseThrow(),
                            row.getString("who"),
                            row.getString("action"),
                            row.getString("subject"),
                            Optional.ofNullable(row.getString("reason"))))
                .list());
  }
}
