package rural.jobs.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rural.jobs.release.Manifest;
import rural.schemas.contract.Text;
import rural.schemas.control.Approval;
import rural.schemas.control.Release;

/** What a manifest and the register both say of a release. */
final class ManifestRow {

  private ManifestRow() {}

  static List<Text> faults(Manifest manifest, Release release, String file) {
    List<Text> faults = new ArrayList<>();
    compare("release", manifest.release(), release.id(), file, faults);
    compare("quarter", manifest.quarter(), release.quarter().toString(), file, faults);
    compare("number", manifest.number(), release.number(), file, faults);
    compare("created_at", at(manifest.createdAt()), release.createdAt(), file, faults);
    compare("cut_off", at(manifest.cutOff()), release.cutOff(), file, faults);
    compare("input_digest", manifest.inputDigest(), release.inputDigest(), file, faults);
    Optional<Approval> approval = release.approval();
    compare("approved_by", manifest.approvedBy(), approval.map(Approval::by), file, faults);
    compare(
        "approval_reason", manifest.approvalReason(), approval.map(Approval::reason), file, faults);
    compare("approved_at", at(manifest.approvedAt()), approval.map(Approval::at), file, faults);
    compare(
        "findings",
        manifest.findings(),
        release.findings().stream()
            .map(
                one ->
                    new Manifest.ApprovedFinding(
                        one.rule(), one.message().zh(), one.message().en()))
            .toList(),
        file,
        faults);
    return faults;
  }

  private static Instant at(String text) {
    return text == null ? null : Instant.parse(text);
  }

  private static void compare(
      String what, Object sealed, Object register, String file, List<Text> faults) {
    Object other = register instanceof Optional<?> maybe ? maybe.orElse(null) : register;
    if (sealed == null ? other != null : !sealed.equals(other)) {
      faults.add(
          new Text(
                  "发布登记中的 {0} 是 {1}，{2} 中是 {3}",
                  "The register of releases has {0} {1}, and {2} has {3}")
              .with(what, other, file, sealed));
    }
  }
}
