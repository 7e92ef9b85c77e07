package rural.schemas.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import rural.schemas.period.Quarter;

/**
 * One release as the register knows it.
 *
 * @param number 1, 2, … within the quarter
 * @param cutOff what was known up to this moment is in the figures
 * @param inputDigest SHA-256 over everything the figures are made from
 */
public record Release(
    Quarter quarter,
    int number,
    ReleaseState state,
    Instant createdAt,
    Instant cutOff,
    Optional<Instant> publishedAt,
    String inputDigest,
    Optional<Approval> approval,
    Optional<String> withdrawnBecause,
    List<Finding> findings) {

  public Release {
    findings = List.copyOf(findings);
  }

  static String id(Quarter quarter, int number) {
    return quarter + "." + number;
  }

  /** {@code 2024Q3.1}; also the tag of its table snapshots and the name of its folder. */
  public String id() {
    return id(quarter, number);
  }

  /** The table branch on which it is computed; without a dot, which SQL would read as a path. */
  public String branch() {
    return "release_" + quarter + "_" + number;
  }
}
