package rural.schemas.control;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;
import rural.schemas.period.Quarter;

/** The register of releases: the one place that says what is published. */
public final class ReleaseRegister {

  /** Said of a held release by which newer figures came; nobody took it back. */
  private static final String OVERTAKEN = "数据已更新，须重新审核 · newer reports have come in since";

  private final Jdbi jdbi;
  private final Clock clock;
  private final AuditLog log;

  public ReleaseRegister(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.log = new AuditLog(jdbi, clock);
  }

  /** Newest quarter first, and in it the highest number first. */
  public List<Release> list() {
    return read(ReleaseRows::all);
  }

  public List<Release> list(Quarter quarter) {
    return read(rows -> rows.of(quarter));
  }

  /** The release with the highest number, whatever its state. */
  public Optional<Release> latest(Quarter quarter) {
    return list(quarter).stream().findFirst();
  }

  /** The published release, which is what readers get. */
  public Optional<Release> current(Quarter quarter) {
    return list(quarter).stream().filter(in(ReleaseState.PUBLISHED)).findFirst();
  }

  /**
   * Releases of a quarter that somebody took back, and after which none was published: why they
   * went holds for the next one, until somebody answers for that. Highest number first.
   */
  public List<Release> standingWithdrawals(Quarter quarter) {
    List<Release> all = list(quarter);
    int last =
        all.stream()
            .filter(one -> one.publishedAt().isPresent())
            .mapToInt(Release::number)
            .max()
            .orElse(0);
    return all.stream()
        .filter(in(ReleaseState.WITHDRAWN))
        .filter(one -> one.number() >= last)
        .filter(one -> one.withdrawnBecause().filter(OVERTAKEN::equals).isEmpty())
        .toList();
  }

  /** A release with its findings and approval. */
  public Release show(String id) {
    return read(rows -> known(rows, id));
  }

  /**
   * Finds or makes the release that a run over these inputs works on. A draft or held release of
   * the same inputs is taken up again; drafts of other inputs are deleted, since nobody saw them;
   * held ones are withdrawn, so that they cannot be approved over newer figures.
   */
  public OpenedRelease open(Quarter quarter, String inputDigest, Instant cutOff, String who) {
    return change(
        rows -> {
          rows.lock(quarter);
          List<Release> dropped = new ArrayList<>();
          for (Release open : rows.of(quarter)) {
            if (!open.inputDigest().equals(inputDigest) && drop(rows, open, who)) {
              dropped.add(open);
            }
          }
          Optional<Release> same =
              rows.of(quarter).stream()
                  .filter(in(ReleaseState.DRAFT, ReleaseState.HELD, ReleaseState.PUBLISHED))
                  .filter(release -> release.inputDigest().equals(inputDigest))
                  .findFirst();
          return new OpenedRelease(
              same.orElseGet(() -> draft(rows, quarter, inputDigest, cutOff)), dropped);
        });
  }

  /** Keeps the findings until somebody approves them; new findings need a new approval. */
  public Release hold(String id, List<Finding> findings) {
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("Release " + id + " has no findings to be held for");
    }
    return change(
        rows -> {
          Release release = known(rows, id);
          boolean held = release.state() == ReleaseState.HELD;
          if (held && release.findings().equals(findings)) {
            return release;
          }
          if (!held) {
            move(rows, release, ReleaseState.HELD);
          }
          rows.replaceFindings(release, findings);
          rows.setApproval(release, Optional.empty());
          return known(rows, id);
        });
  }

  /** Approves what the audit found; publishing is a step of its own. */
  public Release approve(String id, String who, String reason) {
    Refusals.requireSaid(who, reason);
    return change(
        rows -> {
          Release release = known(rows, id);
          if (release.state() != ReleaseState.HELD) {
            throw Refusals.nothingToApprove(release);
          }
          Approval approval = new Approval(who, reason, clock.instant());
          rows.setApproval(release, Optional.of(approval));
          AuditLog.add(
              rows.handle(),
              new AuditEntry(
                  approval.at(),
                  approval.by(),
                  "approve",
                  id,
                  Optional.of(approval.reason()),
                  Optional.empty()));
          return known(rows, id);
        });
  }

  /** As {@link #publish(String, String, Optional)}, for a release without a folder. */
  public Release publish(String id, String who) {
    return publish(id, who, Optional.empty());
  }

  /**
   * In one transaction: this release is published, the former one superseded, and both are in the
   * audit log. A release that is already published stays as it is.
   *
   * @param seal SHA-256 of its manifest, which holds those of all its files
   */
  public Release publish(String id, String who, Optional<String> seal) {
    Instant now = clock.instant();
    return change(
        rows -> {
          Release release = known(rows, id);
          rows.lock(release.quarter());
          if (release.state() == ReleaseState.PUBLISHED) {
            return release;
          }
          Refusals.requireApproved(release);
          for (Release former : rows.of(release.quarter())) {
            if (former.state() == ReleaseState.PUBLISHED) {
              move(rows, former, ReleaseState.SUPERSEDED);
              log.add(rows.handle(), who, "supersede", former.id(), Optional.of(id));
            }
          }
          move(rows, release, ReleaseState.PUBLISHED);
          rows.setPublished(release, now);
          AuditLog.add(
              rows.handle(),
              new AuditEntry(
                  now, who, "publish", id, release.approval().map(Approval::reason), seal));
          return known(rows, id);
        });
  }

  /** Takes a held or published release back; none takes its place until the next is published. */
  public Release withdraw(String id, String who, String reason) {
    Refusals.requireSaid(who, reason);
    return change(
        rows -> {
          withdraw(rows, known(rows, id), who, reason);
          return known(rows, id);
        });
  }

  private void withdraw(ReleaseRows rows, Release release, String who, String reason) {
    move(rows, release, ReleaseState.WITHDRAWN);
    rows.setWithdrawn(release, reason);
    log.add(rows.handle(), who, "withdraw", release.id(), Optional.of(reason));
  }

  private boolean drop(ReleaseRows rows, Release release, String who) {
    switch (release.state()) {
      case DRAFT -> rows.delete(release);
      case HELD -> withdraw(rows, release, who, OVERTAKEN);
      case PUBLISHED, SUPERSEDED, WITHDRAWN -> {
        return false;
      }
    }
    return true;
  }

  private Release draft(ReleaseRows rows, Quarter quarter, String digest, Instant cutOff) {
    int number = rows.of(quarter).stream().mapToInt(Release::number).max().orElse(0) + 1;
    rows.insertDraft(quarter, number, digest, clock.instant(), cutOff);
    return known(rows, Release.id(quarter, number));
  }

  private static void move(ReleaseRows rows, Release release, ReleaseState to) {
    if (!release.state().next().contains(to)) {
      throw Refusals.cannotBecome(release, to);
    }
    rows.setState(release, to);
  }

  private static Release known(ReleaseRows rows, String id) {
    return rows.find(id)
        .orElseThrow(() -> Refusals.unknown(id, rows.all().stream().map(Release::id).toList()));
  }

  private static Predicate<Release> in(ReleaseState... states) {
    return release -> List.of(states).contains(release.state());
  }

  private <T> T read(Function<ReleaseRows, T> work) {
    return jdbi.withHandle(handle -> work.apply(new ReleaseRows(handle)));
  }

  private <T> T change(Function<ReleaseRows, T> work) {
    return jdbi.inTransaction(
        handle -> {
          HomeLock.requireNotLost(jdbi, handle);
          return work.apply(new ReleaseRows(handle));
        });
  }
}
