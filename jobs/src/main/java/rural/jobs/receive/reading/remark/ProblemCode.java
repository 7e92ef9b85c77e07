package rural.jobs.receive.reading.remark;

import rural.schemas.contract.Text;

/** What is wrong with a cell; any one of them rejects its row. */
public enum ProblemCode implements Remark {
  NOT_A_NUMBER(
      "“{0}”不是数字。请填数字；没有数据请留空。", "'{0}' is not a number. Enter a number, or leave the cell empty."),
  NEGATIVE("{0} 是负数。这一列不能小于 0。", "{0} is negative. This column cannot be below 0."),
  FRACTION(
      "{0} 不是整数。若按“万户”等填报，请在表头写明单位。",
      "{0} is not a whole number. If it is in 万户 or the like, state that unit in the header."),
  TOO_LARGE("{0} 超过 18 位整数。请核对单位和位数。", "{0} has more than 18 whole digits. Check unit and digits."),
  PERCENT(
      "{0} 是百分数，这一列要填数量。请把单元格改为常规格式并填数量。",
      "{0} is a percentage; this column takes a quantity. Format the cell as General and enter the"
          + " quantity."),
  DATE_IN_NUMBER(
      "单元格变成了日期或时间 {0}（例如把 3-4 当成日期、3:4 当成时间）。请把格式改为“常规”后重新填数字。",
      "The cell has become the date or time {0}, as spreadsheets make of 3-4 and 3:4. Format it as"
          + " General and enter the number anew."),
  TWO_READINGS(
      "“{0}”可以读成 {1}，也可以读成 {2}，不能替您决定。请只用“.”作小数点，不写千位分隔符。",
      "'{0}' can be read as {1} or as {2}. Use only '.' as the decimal point, and no thousands"
          + " separator."),
  SHOWN_OTHERWISE(
      "看到的数与存的数不同（{0}）：单元格的显示格式改变了它。请把格式改为“常规”，核对后重新填写。",
      "The cell's format shows another number than the stored one ({0}). Format it as General,"
          + " check the number and enter it anew."),
  NOT_SHOWN(
      "单元格看起来没有数，里面却存着 {0}。请把格式改为“常规”，核对后填写或清空。",
      "The cell shows no number but holds {0}. Format it as General, check it, and enter it or"
          + " clear the cell."),
  WORDS_WITH_NUMBER(
      "单元格显示为“{0}”，文字不是这一列的单位。请按表头的单位只填数字。",
      "The cell shows '{0}', whose words are not the unit of the column. Enter the bare number in"
          + " the unit of the header."),
  DIGITS_LOST(
      "“{0}”丢失了末尾的数字。请把这一列设为“文本”格式后重新填写。",
      "'{0}' has lost its last digits. Format the column as Text and enter it anew."),
  ERROR_VALUE(
      "公式出错，显示为 {0}。请改正公式或直接填写数值。",
      "The formula gives {0}. Correct it, or enter the value itself."),
  FORMULA_WITHOUT_VALUE(
      "公式没有保存计算结果。请用 Excel 或 WPS 打开后再保存一次。",
      "The formula was saved without its result. Open the file in Excel or WPS and save it once"
          + " more."),
  MERGED_CELL(
      "单元格 {0} 是合并的，无法知道每一行的值。请取消合并，逐行填写。",
      "Cells {0} are merged, so no row's own value is known. Unmerge them and fill in every row."),
  BAD_DIVISION_CODE(
      "“{0}”不是行政区划代码。应为 12 位数字（或 6 位、9 位）。", "'{0}' is not a division code: 12 digits, or 6 or 9."),
  UNKNOWN_CODE("“{0}”不在可填的范围内。可填：{1}。", "'{0}' is not one of the choices: {1}."),
  NOT_A_FLAG("“{0}”不是“是”或“否”。", "'{0}' is neither 是 (yes) nor 否 (no)."),
  NOT_A_DATE("“{0}”不是日期。请写成 2024-10-08。", "'{0}' is not a date. Write it as 2024-10-08."),
  FUTURE_DAY(
      "日期 {0} 在收到之日（{1}）以后，还没有发生，不收。请核对年月日。",
      "The day {0} is after the day of receipt ({1}) and has not come. Check the date."),
  TEXT_BECAME_DATE(
      "单元格变成了日期 {0}，原来填的看不出来了。请把格式改为“文本”后重新填写。",
      "The cell has become the date {0}, and what was entered is lost. Format it as Text and enter"
          + " it anew."),
  NOT_A_YEAR("“{0}”不是年度。请写成 2024。", "'{0}' is not a year. Write it as 2024."),
  NOT_A_QUARTER(
      "报告期“{0}”无法识别。请写成 2024Q3 或 2024年第三季度。",
      "The quarter '{0}' cannot be read. Write it as 2024Q3."),
  UNKNOWN_INDICATOR("没有名为“{0}”的指标。", "There is no indicator called '{0}'."),
  PERSONAL_KEY(
      "“{0}”是个人的号码，不能作编号，没有保存。请改用自编的编号（例如 NH0001）。",
      "'{0}' is a number of a person; it cannot serve as an id and was not kept. Use an id of your"
          + " own, such as NH0001."),
  TOO_MANY_CELLS(
      "这一行有 {0} 格，表头只有 {1} 列，数会对错标题。数里有逗号时请加引号，多余的分隔符请删去。",
      "The row has {0} cells, the header {1}, so figures would stand under wrong titles. Quote"
          + " numbers with commas, delete spare delimiters."),
  TOO_FEW_CELLS(
      "这一行只有 {0} 格，表头有 {1} 列，数会对错标题。没有数据的格也请保留分隔符。",
      "The row has only {0} cells, the header {1}, so figures would stand under wrong titles. Keep"
          + " the delimiters of empty cells."),
  QUOTES_OVER_LINES(
      "这一行的引号与后面一行的引号成了一对，后面那行被并了进来，两行都不收。请删去引号，逐行填写。",
      "A quotation mark pairs with one of a later line and takes that line in; neither is taken."
          + " Delete the marks and fill in every row."),
  KEY_MISSING("“{0}”没有填，无法知道这一行报的是什么。", "'{0}' is empty, so it is unknown what the row is about."),
  SENDER_UNSTATED(
      "表头没有认得出的“填报单位代码”，不知道是谁在变更名录。请填写代码后重新报送。",
      "The head states no 填报单位代码 that can be read, so it is unknown who changes the register."
          + " State it and send the form again."),
  SENDER_UNKNOWN(
      "填报单位代码 {0} 不在名录中，或已停用，不能变更名录。请核对代码，或由上级报送。",
      "The unit {0} is not in force in the register and cannot change it. Check its code, or let a"
          + " unit above send this."),
  SENDER_BELOW(
      "填报单位 {0} 不能变更名录，只有{1}级及以上单位可以。请由上级报送。",
      "The unit {0} may not change the register; units of the level {1} and above may. Let one of"
          + " them send this."),
  NOT_ITS_TERRITORY(
      "填报单位 {0} 只能变更本级及所属的区划，{1} 不在其内。请由其上级报送。",
      "The unit {0} may change itself and what lies below it; {1} does not. Let a unit above send"
          + " this."),
  PARENT_UNKNOWN(
      "上级代码 {0} 不在名录中，或它那一行也被退回，这个区划会脱离上级。请核对代码；上级还没有的，请一起报送。",
      "The parent {0} is not in the register, or its own row was returned, so the division would"
          + " belong to nothing. Check the code, or send the parent along."),
  PARENT_NOT_IN_FORCE(
      "上级 {0} 在本行的启用日期 {1} 不在用。请核对上级代码和启用日期；换了上级的，请从换的那天起另报一行。",
      "The parent {0} is not in force on {1}, when this row begins. Check both; where the parent"
          + " changed, report a further row from that day on."),
  PARENT_NOT_ABOVE(
      "上级 {0} 是{1}级，不高于本行的{2}级。请核对上级代码和级别。",
      "The parent {0} is of the level {1}, which is not above {2}. Check the parent's code and the"
          + " level."),
  VERSIONS_OVERLAP(
      "代码 {0} 另有一个版本（{1}），起止日期与这一行重叠。请给前一个版本填上停用日期，两行一起报送。",
      "Another version of {0} ({1}) is in force in the time of this one. Enter when the earlier one"
          + " ends and send both rows."),
  CHILDREN_LEFT(
      "照这一行，{0} 不再能作 {1} 个下级（如 {2}）的上级。请核对级别和起止日期，或先报送下级的变更。",
      "By this row {0} could no longer be the parent of {1} division(s), such as {2}. Check level"
          + " and days, or send the changes of those first."),
  WIDER_REPORTED(
      "{0} 所属的 {1} 已经报了同一项（{2}），两级都收会重复计算。只能由一级填报；要改由下级报，请先撤回上级的那份。",
      "{1}, to which {0} belongs, has reported the same ({2}); with both it would count twice. One"
          + " level reports: to let the parts do it, withdraw that report first."),
  PARTS_REPORTED(
      "{0} 的下级 {1} 已经报了同一项（{2}），两级都收会重复计算。合计由程序汇总；要改由本级报，请先撤回下级的。",
      "{1}, a part of {0}, has reported the same ({2}); with both it would count twice. Sums are"
          + " made by the program: to report it as one, withdraw those of the parts first."),
  NAME_UNKNOWN(
      "没有代码，填报单位 {1} 下也没有叫“{0}”的区划。请填代码或改正名称。{2}",
      "There is no code, and below {1} nothing is called '{0}'. Give the code, or correct the"
          + " name.{2}"),
  NAME_OF_SEVERAL(
      "没有代码，而叫“{0}”的有 {1} 个：{2}。请填代码。",
      "There is no code, and {1} are called '{0}': {2}. Give the code."),
  NAME_NOT_PLAIN(
      "名称“{0}”以 = + - @ 开头，或含有控制字符，电子表格会把它当作公式。请改正名称。",
      "The name '{0}' begins with = + - or @, or holds control characters; spreadsheets would take"
          + " it for a formula. Correct it."),
  NOT_CONFIRMED(
      "填了或改了数（{0}），却没有选“本季核对”，不知道其余各格是否核对过。请选“有变化”后重新报送。",
      "Values were entered ({0}), but 本季核对 is empty, so nobody knows whether the rest was checked."
          + " Choose 有变化 (changed) and send it again."),
  NOT_UNCHANGED(
      "选了“无变化”，但与预填的数不同：{0}。确有变化请改选“有变化”，否则请改回原数。",
      "It says 无变化 (unchanged) but differs from what was prefilled: {0}. Choose 有变化 (changed), or"
          + " put the values back."),
  NOTHING_CHANGED(
      "选了“有变化”，但没有一格与预填的数不同。请改数，或改选“无变化”。",
      "It says 有变化 (changed), but no cell differs from what was prefilled. Change the values, or"
          + " choose 无变化 (unchanged)."),
  NOTHING_BEFORE(
      "这一行没有预填上季度的数，不能选“无变化”。请填写各格，再选“有变化”。",
      "The row was not prefilled, so it cannot be 无变化 (unchanged). Enter its values and choose"
          + " 有变化 (changed)."),
  NOT_ADDED(
      "选了“新增”，但这一行已经有了。请选“无变化”或“有变化”。",
      "It says 新增 (added), but the row was there before. Choose 无变化 (unchanged) or 有变化"
          + " (changed)."),
  BAD_CONFIRMATION(
      "“本季核对”填的是“{0}”。请选“无变化”或“有变化”。", "本季核对 says '{0}'. Choose 无变化 (unchanged) or 有变化 (changed)."),
  OTHER_ROW(
      "这一行预填的是 {0}，现在写的是 {1}：数与行可能错位了（例如只排序了几列）。请从原预填表重新填写这一行。",
      "The row was prefilled for {0} and now says {1}: values and rows may have come apart, as when"
          + " only some columns are sorted. Fill in the row anew in the original form."),
  BASIS_DAMAGED(
      "这一行的“预填记录”损坏了，分不清哪些数是本季度填的。请从原预填表重新填写这一行。",
      "The hidden cell 预填记录 of the row is damaged, so that entered values cannot be told from"
          + " prefilled ones. Fill in the row anew in the original form."),
  OLDER_ROW(
      "这一行来自更早的一份预填表，不知道上季度的数此后是否更正过。请在本表中重新填写这一行。",
      "The row was copied from a form that was made earlier, so that nobody knows whether last"
          + " quarter was corrected since. Fill it in anew in this form."),
  CORRECTED_SINCE(
      "预填之后，这一行的数更正过：{0}。表上留着更正前的数，不能替您决定。请按实际情况填写，或取得新的预填表。",
      "What the row was prefilled with was corrected after the form was made: {0}. The form still"
          + " has the former values. Enter what is true, or take a new form."),
  CELL_MISSING("“{0}”没有填。这一列每一行都要填。", "'{0}' is empty. Every row needs it."),
  DUPLICATE_KEY(
      "与{0}是同一个对象，两行都不收。请只保留一行。", "The same unit as {0}; neither is taken. Keep one of them.");

  private final String zh;
  private final String en;

  ProblemCode(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text words() {
    return new Text(zh, en);
  }
}
