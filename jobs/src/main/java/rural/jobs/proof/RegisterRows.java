package rural.jobs.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;
import rural.schemas.control.Approval;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.control.Submission;

/**
 * The registers against the audit log, which has an entry for whatever changed what is published.
 */
final class RegisterRows {

  /** Programs before the seal asked the clock twice. */
  private static final Duration TWO_LOOKS = Duration.ofSeconds(5);

  private final List<AuditEntry> log;
  private final Check.Looking looking = new Check.Looking("register");

  RegisterRows(List<AuditEntry> log) {
    this.log = log;
  }

  Check check(List<Release> releases, List<Submission> submissions) {
    releases.forEach(this::check);
    submissions.forEach(this::check);
    requireKnown(releases, submissions);
    return looking.done();
  }

  private void check(Release release) {
    looking.looked();
    AuditTrail trail = AuditTrail.of(log, release.id());
    Optional<ReleaseState> logged = trail.state();
    boolean isSeen = release.state() != ReleaseState.DRAFT && release.state() != ReleaseState.HELD;
    if (!logged.equals(isSeen ? Optional.of(release.state()) : Optional.empty())) {
      differs(release, "state", release.state().title(), said(logged));
    }
    checkPublished(release, trail.last("publish"));
    checkApproval(release, trail);
    if (release.state() == ReleaseState.WITHDRAWN) {
      Optional<String> reason = trail.last("withdraw").flatMap(AuditEntry::reason);
      if (!release.withdrawnBecause().equals(reason)) {
        differs(release, "withdrawn_because", release.withdrawnBecause(), reason);
      }
    }
  }

  private void checkPublished(Release release, Optional<AuditEntry> publish) {
    Optional<Instant> logged = publish.map(AuditEntry::at);
    boolean isExact = publish.flatMap(AuditEntry::seal).isPresent();
    boolean isSame =
        isExact ? release.publishedAt().equals(logged) : areClose(release.publishedAt(), logged);
    if (!isSame) {
      differs(release, "published_at", release.publishedAt(), logged);
    }
  }

  private static boolean areClose(Optional<Instant> one, Optional<Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.equals(other);
    }
    return Duration.between(one.get(), other.get()).abs().compareTo(TWO_LOOKS) < 0;
  }

  private void checkApproval(Release release, AuditTrail trail) {
    Optional<Approval> logged =
        trail
            .last("approve")
            .map(one -> new Approval(one.who(), one.reason().orElse(""), one.at()));
    Optional<String> published = trail.last("publish").flatMap(AuditEntry::reason);
    boolean isSame =
        release.approval().isPresent()
            ? logged.filter(one -> isSame(one, release.approval().get())).isPresent()
            : published.isEmpty();
    if (!isSame) {
      differs(release, "approval", release.approval().map(Approval::by), logged.map(Approval::by));
    }
  }

  private static boolean isSame(Approval logged, Approval approval) {
    return logged.by().equals(approval.by())
        && logged.reason().equals(approval.reason())
        && areClose(Optional.of(logged.at()), Optional.of(approval.at()));
  }

  private void check(Submission submission) {
    looking.looked();
    boolean isLogged = AuditTrail.of(log, submission.submissionId()).last("withdraw").isPresent();
    if (isLogged != (submission.status() == Submission.Status.WITHDRAWN)) {
      looking.fault(
          new Text(
                  "报送登记：{0} 的状态是 {1}，审计日志{2}",
                  "Register of submissions: {0} is {1}, but the audit log {2}")
              .with(
                  submission.submissionId(),
                  submission.status().code(),
                  isLogged
                      ? new Text("记有它的撤回", "has its withdrawal")
                      : new Text("没有它的撤回", "has no withdrawal of it")));
    }
  }

  /** What the log tells of must be in a register. */
  private void requireKnown(List<Release> releases, List<Submission> submissions) {
    Set<String> known = releases.stream().map(Release::id).collect(Collectors.toSet());
    submissions.forEach(one -> known.add(one.submissionId()));
    Set<String> unknown =
        log.stream().map(AuditEntry::subject).collect(Collectors.toCollection(TreeSet::new));
    unknown.removeAll(known);
    unknown.forEach(
        one ->
            looking.fault(
                new Text(
                        "审计日志提到 {0}，登记簿中却没有", "The audit log tells of {0}, which is in no register")
                    .with(one)));
  }

  private void differs(Release release, String column, Object register, Object logged) {
    looking.fault(
        new Text(
                "发布登记：{0} 的 {1} 是 {2}，按审计日志应为 {3}",
                "Register of releases: {1} of {0} is {2}; the audit log says {3}")
            .with(release.id(), column, said(register), said(logged)));
  }

  private static Object said(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.<Object>map(RegisterRows::said).orElse("—");
    }
    return value instanceof ReleaseState state ? state.title() : value;
  }
}
