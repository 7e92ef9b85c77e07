package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import rural.schemas.contract.Text;

/** The audit log: entries are added, never changed, and each holds the hash of the one before. */
public final class AuditLog {

  private final Jdbi jdbi;
  private final Clock clock;

  public AuditLog(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  public void add(String who, String action, String subject, Optional<String> reason) {
    jdbi.useTransaction(handle -> add(handle, who, action, subject, reason));
  }

  /** Within a transaction of the caller, so that the deed and its entry stand or fall together. */
  void add(Handle handle, String who, String action, String subject, Optional<String> reason) {
    add(handle, new AuditEntry(clock.instant(), who, action, subject, reason, Optional.empty()));
  }

  /** Who adds waits for who adds before, so that the order of the entries is that of the chain. */
  static void add(Handle handle, AuditEntry entry) {
    AuditHead head = AuditHead.locked(handle);
    String hash = AuditLink.hash(head.hash(), entry);
    handle
        .createUpdate(
            "insert into audit_entry"
                + " (at_time, who, action, subject, reason, seal, previous_hash, hash)"
                + " values (:at, :who, :action, :subject, :reason, :seal, :previous, :hash)")
        .bind("at", Instants.column(entry.at()))
        .bind("who", entry.who())
        .bind("action", entry.action())
        .bind("subject", entry.subject())
        .bind("reason", entry.reason().orElse(null))
        .bind("seal", entry.seal().orElse(null))
        .bind("previous", head.hash())
        .bind("hash", hash)
        .execute();
    head.next(hash).write(handle);
  }

  /** All entries, oldest first. */
  public List<AuditEntry> list() {
    return links().stream().map(AuditLink::entry).toList();
  }

  /** All entries with their place in the chain, oldest first. */
  public List<AuditLink> links() {
    return jdbi.withHandle(AuditLog::links);
  }

  /** The hash of the manifest that a release was published with; older programs kept none. */
  public Optional<String> seal(String release) {
    return list().stream()
        .filter(one -> one.action().equals("publish") && one.subject().equals(release))
        .reduce((before, after) -> after)
        .flatMap(AuditEntry::seal);
  }

  /** Where the log ends. */
  public AuditHead head() {
    return jdbi.withHandle(AuditHead::read);
  }

  /** What is not as it was written; empty where every entry stands where it was entered. */
  public List<Text> faults() {
    return jdbi.inTransaction(handle -> AuditChain.faults(links(handle), AuditHead.read(handle)));
  }

  static List<AuditLink> links(Handle handle) {
    return handle
        .createQuery("select * from audit_entry order by entry_id")
        .map((row, context) -> read(row))
        .list();
  }

  private static AuditLink read(ResultSet row) throws SQLException {
    return new AuditLink(
        row.getLong("entry_id"),
        new AuditEntry(
            Instants.read(row, "at_time").orElseThrow(),
            row.getString("who"),
            row.getString("action"),
            row.getString("subject"),
            Optional.ofNullable(row.getString("reason")),
            Optional.ofNullable(row.getString("seal"))),
        Optional.ofNullable(row.getString("previous_hash")).orElse(""),
        Optional.ofNullable(row.getString("hash")).orElse(""));
  }
}
