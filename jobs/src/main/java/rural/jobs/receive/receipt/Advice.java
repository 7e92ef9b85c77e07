package rural.jobs.receive.receipt;

import rural.schemas.contract.Text;

/** The result in a sentence, and what the sender should do now. */
record Advice(XlsxStyle colour, Text result, Text next) {

  private static final Text NOTHING_TO_DO = new Text("不需要再做什么。", "Nothing to do.");

  static Advice of(Receipt receipt) {
    return switch (receipt.status()) {
      case ACCEPTED -> accepted(receipt);
      case PARTLY -> partly(receipt);
      case REJECTED -> receipt.refusal().isPresent() ? refused() : returned(receipt);
      case UNCHANGED ->
          new Advice(
              XlsxStyle.GOOD,
              new Text("内容没有变化，没有重复计入", "Unchanged: these rows are known already"),
              NOTHING_TO_DO);
      case ALREADY_RECEIVED ->
          new Advice(
              XlsxStyle.GOOD,
              new Text("这个文件以前已经收到过，没有重复计入", "This very file was received before"),
              NOTHING_TO_DO);
    };
  }

  private static Advice accepted(Receipt receipt) {
    Text result = new Text("已收到，全部计入", "Received; every row counts");
    if (receipt.bent().isEmpty()) {
      return new Advice(XlsxStyle.GOOD, result, NOTHING_TO_DO);
    }
    return new Advice(
        XlsxStyle.GOOD,
        result,
        new Text(
            "请看下面“请核实”的 %d 处：属实的不用改；不属实的，改正后重新报送这张表。".formatted(receipt.bent().total()),
            "Look at the %d points to verify below. If they are true, leave them; if not, correct"
                    .formatted(receipt.bent().total())
                + " them and send the form again."));
  }

  private static Advice partly(Receipt receipt) {
    long rows = receipt.counts().quarantined();
    return new Advice(
        XlsxStyle.PARTLY,
        new Text(
            "部分计入：有 %d 行退回，需要改正".formatted(rows),
            "Partly accepted: %d rows returned".formatted(rows)),
        new Text(
            "1. 在您的原表中改正下面列出的单元格%s。2. 重新报送整张表。已计入的行不用改，重报也不会重复计算。".formatted(where(receipt)),
            "Correct the cells listed below in your own file and send the whole form again. Rows"
                + " that count already are not counted twice."));
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
