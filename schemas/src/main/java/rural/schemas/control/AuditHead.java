package rural.schemas.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the audit log ends; kept apart from the entries, so that the last of them cannot go
 * unnoticed either.
 *
 * @param entries how many there are
 * @param hash of the last
 */
public record AuditHead(long entries, String hash) {

  private static final String SELECT = "select entries, hash from audit_head where name = 'head'";

  AuditHead next(String after) {
    return new AuditHead(entries + 1, after);
  }

  /** Nothing where somebody took it away, which is a fault like any other. */
  static AuditHead read(Handle handle) {
    return find(handle, SELECT).orElse(new AuditHead(0, ""));
  }

  static AuditHead locked(Handle handle) {
    return find(handle, SELECT + " for update")
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "The audit log has lost its head (table audit_head); restore a backup"));
  }

  private static Optional<AuditHead> find(Handle handle, String sql) {
    return handle.createQuery(sql).map((row, context) -> of(row)).findOne();
  }

  private static AuditHead of(ResultSet row) throws SQLException {
    return new AuditHead(row.getLong("entries"), row.getString("hash"));
  }

  void write(Handle handle) {
    handle.execute(
        "update audit_head set entries = ?, hash = ? where name = 'head'", entries, hash);
  }
}
