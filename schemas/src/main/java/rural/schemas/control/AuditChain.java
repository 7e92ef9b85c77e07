package rural.schemas.control;

import java.util.ArrayList;
import java.util.List;
import rural.schemas.contract.Text;

/** The entries of the audit log held against their hashes. */
final class AuditChain {

  private AuditChain() {}

  static List<Text> faults(List<AuditLink> links, AuditHead head) {
    List<Text> faults = new ArrayList<>();
    String before = AuditLink.START;
    for (AuditLink link : links) {
      if (link.hash().isEmpty()) {
        faults.add(named(link, "不是由程序写入的", "was not written by the program"));
        continue;
      }
      if (!link.isAsWritten()) {
        faults.add(named(link, "写入后被改动", "was changed after it was written"));
      }
      if (!link.previous().equals(before)) {
        faults.add(
            named(
                link,
                "与它前面的一条不衔接：前面有记录被删除、插入、改动或调换了顺序",
                "does not follow the one before it: one there was removed, added, changed or"
                    + " moved"));
      }
      before = link.hash();
    }
    if (!head.hash().equals(before) || head.entries() != links.size()) {
      faults.add(
          new Text(
                  "审计日志应有 {0} 条，末条的哈希是 {1}；现有 {2} 条，末条的哈希是 {3}：末尾有记录被删除或增加",
                  "The audit log should have {0} entries and end with the hash {1}; it has {2} and"
                      + " ends with {3}: entries were removed or added at its end")
              .with(head.entries(), head.hash(), links.size(), before));
    }
    return faults;
  }

  private static Text named(AuditLink link, String zh, String en) {
    return new Text(
            "审计日志第 {0} 号记录（{1} {2} {3}）" + zh, "Entry {0} of the audit log ({1} {2} {3}) " + en)
        .with(link.number(), link.entry().at(), link.entry().action(), link.entry().subject());
  }
}
