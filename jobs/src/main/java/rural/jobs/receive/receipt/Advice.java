package rural.jobs.receive.receipt;

import java.util.Optional;
import rural.schemas.contract.Text;

/** The result in a sentence, and what the sender should do now. */
record Advice(XlsxStyle colour, Text result, Text next) {

  private static final Text SEND_DATED =
      new Text(
          "请看下面“没有采用的行”：应以那份报表为准的，不用再做什么；应以本表为准的，在表头填上真实的报出日期（不早于那份报表的），重新报送。",
          "Look at the rows not in force below. If the report named there is right, there is"
              + " nothing to do; if this one is, put its true 报出日期 in the head (not before that"
              + " report's) and send the form again.");

  private static final Text CONFIRM =
      new Text(
          "请看下面“没有核对的行”：在您的原表里逐行核对，选“无变化”或“有变化”，重新报送整张表。已计入的行不用改，重报也不会重复计算。",
          "Look at the rows not confirmed below: check them in your own file, choose 无变化 or 有变化,"
              + " and send the whole form again. Rows that count already are not counted twice.");

  private static final Text ANSWER =
      new Text(
          "相差悬殊而属实的，请在第二页“核实说明”栏写明原因，把本回执发回，以后不再询问。",
          "Where a value out of all proportion is true, say why in the column 核实说明 of the second"
              + " page and send this receipt back; it is not asked about again.");

  private static final Text NOTHING_TO_DO = new Text("不需要再做什么。", "Nothing to do.");

  static Advice of(Receipt receipt) {
    return switch (receipt.status()) {
      case ACCEPTED -> accepted(receipt);
      case PARTLY -> partly(receipt);
      case REJECTED -> receipt.refusal().isPresent() ? refused() : returned(receipt);
      case UNCHANGED -> unchanged(receipt);
      case ALREADY_RECEIVED ->
          new Advice(
              XlsxStyle.GOOD,
              new Text("这个文件以前已经收到过，没有重复计入", "This very file was received before"),
              new Text(
                  "请看上面写明的原回执：全部计入的，不需要再做什么；有退回的，按原回执改正后重新报送。",
                  "See the receipt named above: if all of it counted, there is nothing to do; what"
                      + " was returned is to be corrected as it says there."));
    };
  }

  private static Advice unchanged(Receipt receipt) {
    return receipt.outdated().isEmpty()
        ? new Advice(
            XlsxStyle.GOOD,
            new Text("内容没有变化，没有重复计入", "Unchanged: these rows are known already"),
            confirm(receipt).orElse(NOTHING_TO_DO))
        : kept(receipt);
  }

  /** Nothing was returned, and yet some of it does not count. */
  private static Advice kept(Receipt receipt) {
    long taken = receipt.counts().accepted() + receipt.counts().unchanged();
    long outdated = receipt.outdated().total();
    Text result =
        outdated == taken
            ? new Text("已存档，但没有采用：以别的报表为准", "Kept, but not in force: another report stands")
            : new Text(
                "已收到：%d 行计入，%d 行没有采用".formatted(taken - outdated, outdated),
                "Received: %d rows count, %d do not take over"
                    .formatted(taken - outdated, outdated));
    return new Advice(XlsxStyle.PARTLY, result, and(SEND_DATED, verify(receipt)));
  }

  /** How many rows are kept and do not take over, and why. */
  static Text outdated(Receipt receipt) {
    long rows = receipt.outdated().total();
    return new Text(
        "%d 行已存档，但同一单位同一季度另有报表排在后面：报出日期晚的算数，同一天的以后收到的为准；没有（可信的）报出日期的，排在收到它时已有的报表之后。"
            .formatted(rows),
        ("%d rows are kept, but another report of the same unit and quarter stands: the later 报出日期"
                + " counts, on one day the one received later; one without a usable date comes after"
                + " what had been received before it.")
            .formatted(rows));
  }

  private static Text and(Text one, Optional<Text> more) {
    return more.map(text -> new Text(one.zh() + text.zh(), one.en() + " " + text.en())).orElse(one);
  }

  private static Advice accepted(Receipt receipt) {
    if (!receipt.outdated().isEmpty()) {
      return kept(receipt);
    }
    Optional<Text> confirm = confirm(receipt);
    if (confirm.isPresent()) {
      return new Advice(
          XlsxStyle.PARTLY,
          new Text("核对过的行已全部计入；没有核对的行不算上报", "Every confirmed row counts; the others are no report"),
          and(confirm.get(), verify(receipt)));
    }
    Text result = new Text("已收到，全部计入", "Received; every row counts");
    return new Advice(XlsxStyle.GOOD, result, verify(receipt).orElse(NOTHING_TO_DO));
  }

  /** What is left to do in a prefilled form of which rows were not confirmed. */
  private static Optional<Text> confirm(Receipt receipt) {
    return receipt.notes().stream().filter(PrefilledNotes::isSilent).findAny().map(any -> CONFIRM);
  }

  private static Optional<Text> verify(Receipt receipt) {
    if (receipt.bent().isEmpty()) {
      return Optional.empty();
    }
    Optional<Text> answer =
        receipt.outOfProportion().isEmpty() ? Optional.empty() : Optional.of(ANSWER);
    return Optional.of(
        and(
            new Text(
                "请看下面“请核实”的 %d 处：属实的不用改；不属实的，改正后重新报送这张表。".formatted(receipt.bent().total()),
                "Look at the %d points to verify below. If they are true, leave them; if not,"
                        .formatted(receipt.bent().total())
                    + " correct them and send the form again."),
            answer));
  }

  private static Advice partly(Receipt receipt) {
    long rows = receipt.counts().quarantined();
    long outdated = receipt.outdated().total();
    Text next =
        new Text(
            "1. 在您的原表中改正下面列出的单元格%s。2. 重新报送整张表。已计入的行不用改，重报也不会重复计算。".formatted(where(receipt)),
            "Correct the cells listed below in your own file and send the whole form again. Rows"
                + " that count already are not counted twice.");
    return new Advice(
        XlsxStyle.PARTLY,
        new Text(
            "部分计入：有 %d 行退回，需要改正".formatted(rows)
                + (outdated == 0 ? "" : "；%d 行没有采用".formatted(outdated)),
            "Partly accepted: %d rows returned".formatted(rows)
                + (outdated == 0 ? "" : "; %d do not take over".formatted(outdated))),
        and(
            and(
                and(next, outdated == 0 ? Optional.empty() : Optional.of(SEND_DATED)),
                confirm(receipt)),
            verify(receipt)));
  }

  private static Advice returned(Receipt receipt) {
    long rows = receipt.counts().quarantined();
    return new Advice(
        XlsxStyle.BAD,
        new Text(
            "没有计入：%d 行全部退回".formatted(rows), "Not accepted: all %d rows returned".formatted(rows)),
        new Text(
            "1. 在您的原表中改正下面列出的单元格%s。2. 重新报送整张表。".formatted(where(receipt)),
            "Correct the cells listed below in your own file and send the whole form again."));
  }

  private static Advice refused() {
    return new Advice(
        XlsxStyle.BAD,
        new Text("没有计入：整个文件退回", "Not accepted: the file is returned as a whole"),
        new Text("请按上面的原因改正文件，然后重新报送。", "Correct the file as said above and send it again."));
  }

  private static String where(Receipt receipt) {
    return receipt.marksCells() ? "（本文件第二页已用红色标出，最右一列写明原因）" : "";
  }
}
