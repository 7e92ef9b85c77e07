package rural.scheduler.distribute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;

/** The words around a bulletin: that it corrects another one, what changed, and why. */
record Wording(Supplier<ContractBook> book, Language language) {

  private static final int MOST_FIGURES = 12;

  private static final Map<String, Text> CAUSES = new LinkedHashMap<>();

  static {
    CAUSES.put("new_reports", new Text("补报", "new reports"));
    CAUSES.put("reports_withdrawn", new Text("撤回报表", "reports withdrawn"));
    CAUSES.put("corrections", new Text("更正数据", "corrected reports"));
    CAUSES.put("boundaries", new Text("区划变动", "boundaries"));
    CAUSES.put("definitions", new Text("口径变动", "definitions"));
    CAUSES.put("targets", new Text("任务调整", "targets"));
  }

  /** The subject of a consignment, after the title of its page, which may name the division. */
  String subject(Consignment one, String title, String division) {
    boolean isTold = title.contains(division);
    String named = title + (isTold ? "" : " " + division) + "（" + one.release().id() + "）";
    if (language == Language.EN) {
      named = title + (isTold ? "" : ", " + division) + " (" + one.release().id() + ")";
    }
    if (one.kind() == Consignment.Kind.RECALL) {
      return say("撤回：{0}", "Withdrawn: {0}", named);
    }
    if (one.replacedBy().isPresent()) {
      return say("{0}（已被 {1} 替代）", "{0} (replaced by {1})", named, one.replacedBy().get().id());
    }
    return one.corrects().isPresent() ? say("更正：{0}", "Correction: {0}", named) : named;
  }

  /** That a bulletin must not be used any more. */
  List<String> recall(Release release) {
    List<String> notice = new ArrayList<>(withdrawn(release));
    notice.add(
        say(
            "请勿再使用或转发其中的数字；新的一期发布后另行发送。",
            "Please do not use or pass on its figures; the next release will be sent to you."));
    return notice;
  }

  /** That a release is shown which is not in force. */
  List<String> replaced(Release release, Release by) {
    return List.of(
        say(
            "{0} 已被 {1} 替代，仅供核对，请以后者为准。",
            "{0} has been replaced by {1}, which is the one to use; this is for comparison only.",
            release.id(),
            by.id()));
  }

  /** That a bulletin takes the place of one that the reader got, with what changed and why. */
  List<String> correction(Release former, Release now, Changes changes) {
    List<String> notice = new ArrayList<>();
    if (former.state() == ReleaseState.WITHDRAWN) {
      notice.addAll(withdrawn(former));
    }
    notice.add(
        say(
            "此前发送的 {0} 由 {1} 替代，请以本期为准，勿再使用前者。",
            "{1} takes the place of {0}, which was sent to you before; please do not use that any"
                + " more.",
            former.id(),
            now.id()));
    notice.add(counted(changes));
    changes.own().stream().limit(MOST_FIGURES).map(this::figure).forEach(notice::add);
    if (changes.own().size() > MOST_FIGURES) {
      notice.add(
          say("本区划另有 {0} 项变化。", "{0} more figures changed.", changes.own().size() - MOST_FIGURES));
    }
    if (!changes.sheets().isEmpty()) {
      notice.add(
          say(
              "逐项对照：{0}。",
              "Figure by figure: {0}.",
              String.join(language == Language.ZH ? "、" : ", ", changes.sheets().keySet())));
    }
    return notice;
  }

  private String counted(Changes changes) {
    if (changes.figures() == 0) {
      return changes.whole()
          ? say("本区划及以下没有数字变化。", "No figure of your division or below has changed.")
          : say("没有逐项对照可用。", "There is no list of what changed.");
    }
    String causes =
        changes.causes().entrySet().stream()
            .map(one -> cause(one.getKey()) + " " + one.getValue())
            .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    return say(
        "本区划及以下共 {0} 项数字变化，原因：{1}。{2}",
        "{0} figures of your division and below have changed: {1}.{2}",
        changes.figures(),
        causes,
        changes.whole()
            ? ""
            : say("逐项对照过长或不全。", " The lists are too long to send, or not all here."));
  }

  private String figure(Map<String, String> line) {
    Optional<Indicator> indicator =
        book.get().contracts().stream()
            .flatMap(contract -> contract.indicators().stream())
            .filter(one -> one.id().equals(line.get("indicator")))
            .findFirst();
    String title = indicator.map(one -> one.title().in(language)).orElse(line.get("indicator"));
    int decimals = indicator.map(Indicator::decimals).orElse(2);
    return say(
        "{0}：{1} → {2}",
        "{0}: {1} → {2}",
        title,
        percent(line.get("value_before"), decimals),
        percent(line.get("value_after"), decimals));
  }

  private static String percent(String value, int decimals) {
    return value.isEmpty()
        ? "—"
        : new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP) + "%";
  }

  private String cause(String code) {
    return CAUSES.getOrDefault(code, new Text(code, code)).in(language);
  }

  private List<String> withdrawn(Release release) {
    return List.of(
        say(
            "{0} 已撤回，原因：{1}。",
            "{0} has been withdrawn: {1}", release.id(), release.withdrawnBecause().orElse("—")));
  }

  private String say(String zh, String en, Object... values) {
    return new Text(zh, en).with(values).in(language);
  }
}
