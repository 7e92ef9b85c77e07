package rural.jobs.proof;

import java.util.List;
import java.util.Optional;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.ReleaseState;

/** What the audit log says of one release. */
record AuditTrail(List<AuditEntry> entries) {

  static AuditTrail of(List<AuditEntry> log, String subject) {
    return new AuditTrail(log.stream().filter(one -> one.subject().equals(subject)).toList());
  }

  Optional<AuditEntry> last(String action) {
    return entries.stream()
        .filter(one -> one.action().equals(action))
        .reduce((before, after) -> after);
  }

  /** Where the release stands after all that was done to it; empty where it was not published. */
  Optional<ReleaseState> state() {
    return entries.stream()
        .flatMap(one -> state(one.action()).stream())
        .reduce((before, after) -> after);
  }

  private static Optional<ReleaseState> state(String action) {
    return switch (action) {
      case "publish" -> Optional.of(ReleaseState.PUBLISHED);
      case "supersede" -> Optional.of(ReleaseState.SUPERSEDED);
      case "withdraw" -> Optional.of(ReleaseState.WITHDRAWN);
      default -> Optional.empty();
    };
  }
}
