package rural.schemas.control;

import java.time.Instant;

/** Who let a held release pass, and why. */
public record Approval(String by, String reason, Instant at) {

  public Approval {
    by = by.strip();
    reason = reason.strip();
  }
}
