package rural.schemas.control;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.schemas.contract.Text;

/** Why the register refuses a step, in the words of the person who asked for it. */
final class Refusals {

  /** As long as the columns of the control database. */
  private static final int LONGEST_NAME = 200;

  private static final int LONGEST_REASON = 2000;

  private Refusals() {}

  static void requireSaid(String who, String reason) {
    if (who.isBlank() || reason.isBlank()) {
      throw new ReleaseRefusedException(
          "须写明姓名和理由", "A name and a reason are needed; neither may be blank");
    }
    tooLong("姓名", "The name", who, LONGEST_NAME)
        .or(() -> tooLong("理由", "The reason", reason, LONGEST_REASON))
        .ifPresent(
            text -> {
              throw new ReleaseRefusedException(text.zh(), text.en());
            });
  }

  /** Why a reason cannot be kept; empty where it can. */
  static Optional<Text> tooLong(String reason) {
    return tooLong("理由", "The reason", reason, LONGEST_REASON);
  }

  private static Optional<Text> tooLong(String zh, String en, String said, int most) {
    return said.length() <= most
        ? Optional.empty()
        : Optional.of(
            new Text(
                    "{0}有 {2} 字，最多 {3} 字；请缩短",
                    "{1} has {2} letters; at most {3} are kept, shorten it")
                .with(zh, en, said.length(), most));
  }

  static void requireApproved(Release release) {
    if (release.state() == ReleaseState.HELD && release.approval().isEmpty()) {
      int count = release.findings().size();
      throw new ReleaseRefusedException(
          release.id() + " 有 " + count + " 项审核发现未经批准；请先执行 release approve，并写明姓名和理由",
          release.id()
              + " has "
              + count
              + " findings that nobody has approved; approve them first, with a name and a reason");
    }
  }

  static ReleaseRefusedException nothingToApprove(Release release) {
    return new ReleaseRefusedException(
        release.id() + " 的状态是“" + release.state().title().zh() + "”，只有“待批准”的发布才需批准",
        release.id()
            + " is "
            + release.state().title().en()
            + "; only a held release can be approved");
  }

  static ReleaseRefusedException cannotBecome(Release release, ReleaseState to) {
    ReleaseState from = release.state();
    return new ReleaseRefusedException(
        String.format(
            "%s 的状态是“%s”，不能改为“%s”；%s",
            release.id(), from.title().zh(), to.title().zh(), nextZh(from)),
        String.format(
            "%s is %s and cannot become %s; %s",
            release.id(), from.title().en(), to.title().en(), nextEn(from)));
  }

  static ReleaseRefusedException unknown(String id, List<String> known) {
    String listed = known.stream().limit(10).collect(Collectors.joining(", "));
    return known.isEmpty()
        ? new ReleaseRefusedException(
            "没有发布 " + id + "；目前还没有任何发布，请先运行 quarterly",
            "No release " + id + "; there is none yet, run quarterly first")
        : new ReleaseRefusedException(
            "没有发布 " + id + "；最近的有：" + listed, "No release " + id + "; the latest are " + listed);
  }

  private static String nextZh(ReleaseState from) {
    return from.next().isEmpty()
        ? "已是最终状态，更正须发布新的一期"
        : "可改为："
            + from.next().stream()
                .sorted()
                .map(state -> state.title().zh())
                .collect(Collectors.joining("、"));
  }

  private static String nextEn(ReleaseState from) {
    return from.next().isEmpty()
        ? "that is final, a correction is published as a new release"
        : "it may become "
            + from.next().stream()
                .sorted()
                .map(state -> state.title().en())
                .collect(Collectors.joining(" or "));
  }
}
