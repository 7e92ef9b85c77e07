package rural.schemas.control;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The entries that a home had before there was a chain become its beginning. */
final class AuditChaining implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6.1");
  }

  @Override
  public String getDescription() {
    return "chain the audit log";
  }

  /** What it does never changes. */
  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    Jdbi.create(context.getConnection()).useHandle(AuditChaining::chain);
  }

  /** Done again, it finds every entry chained as it was. */
  private static void chain(Handle handle) {
    List<AuditLink> links = AuditLog.links(handle);
    AuditHead head = new AuditHead(0, AuditLink.START);
    for (AuditLink link : links) {
      String hash = AuditLink.hash(head.hash(), link.entry());
      handle.execute(
          "update audit_entry set previous_hash = ?, hash = ? where entry_id = ?",
          head.hash(),
          hash,
          link.number());
      head = head.next(hash);
    }
    head.write(handle);
  }
}
