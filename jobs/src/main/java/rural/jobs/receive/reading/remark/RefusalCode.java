package rural.jobs.receive.reading.remark;

import rural.schemas.contract.Text;

/** Why a file or a sheet is not read at all. */
public enum RefusalCode implements Remark {
  EMPTY_FILE("文件是空的，没有任何内容。请填好后重新报送。", "The file is empty. Fill it in and send it again."),
  NOT_A_SPREADSHEET(
      "这不是电子表格，而是{0}。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv 后重新报送。",
      "This is not a spreadsheet but {0}. Open it in Excel or WPS, save it as .xlsx or .csv, and"
          + " send that."),
  OTHER_ARCHIVE(
      "{0} 压缩包无法打开。请改用 zip 压缩，或直接报送表格文件。",
      "A {0} archive cannot be opened. Pack the files as zip, or send them unpacked."),
  OLD_EXCEL(
      "这是 Excel 95 或更早的格式。请另存为 .xlsx 后重新报送。",
      "This is a workbook of Excel 95 or before. Save it as .xlsx and send that."),
  DAMAGED(
      "文件已损坏，无法读到末尾（{0}）。请在本机打开检查，另存后重新报送。",
      "The file is damaged and cannot be read to its end ({0}). Open it, save it anew and send"
          + " that."),
  PASSWORD_PROTECTED(
      "文件设有密码。请去掉密码后重新报送。", "The file is protected by a password. Remove it and send it again."),
  ZIP_BOMB(
      "文件解压后过大（{0}），为安全起见不予打开。请删去多余的空行空列后另存，或分成几个文件报送。",
      "The file unpacks to too much ({0}) and is not opened. Delete unused rows and columns and"
          + " save it, or send it in parts."),
  NESTED_ZIP(
      "压缩包里还有压缩包。请把表格文件直接放在一个 zip 里。",
      "There is an archive inside the archive. Put the files straight into one zip."),
  EMPTY_ZIP("压缩包里没有文件。", "The archive holds no files."),
  MIXED_ENCODING(
      "文字编码不一致或无法识别：第 {0} 行（第 {1} 字节）起与前面不同。请用 Excel 打开，另存为“CSV UTF-8”后重新报送。",
      "The text is in mixed or unknown encodings: line {0} (byte {1}) differs from what stands"
          + " before. Open it in Excel, save it as 'CSV UTF-8' and send that."),
  BROKEN_QUOTES(
      "第 {0} 行的引号没有成对，后面的行会被并成一格。请补上或删去这个引号。",
      "The quotation marks of row {0} do not pair, which swallows the rows after it. Add or delete"
          + " the mark."),
  TITLES_IN_ONE_CELL(
      "第 {0} 行的列名都在一个格里，用“{1}”隔开。请一列一格：CSV 文件用英文逗号（,）、分号（;）或制表符分隔；在 Excel 中可用“数据—分列”。",
      "The titles of row {0} stand in one cell, parted by '{1}'. Give each column a cell of its"
          + " own: in a CSV file by a comma, semicolon or tab; in Excel by Data, Text to Columns."),
  NO_HEADER(
      "找不到表头。请保留表样中“行政区划代码”等列名所在的一行。",
      "There is no header row. Keep the row of column titles of the blank form."),
  HIDDEN_FORM(
      "报表在隐藏的工作表“{0}”里，看得见的工作表都不是报表。请取消隐藏（右键单击工作表标签，选“取消隐藏”）并核对内容，保存后重新报送。",
      "The form is in the hidden sheet '{0}'; no visible sheet is a form. Unhide it (right-click a"
          + " sheet tab, 'Unhide'), check what it says, save, and send the file again."),
  UNKNOWN_FORM(
      "认不出是哪张报表：表头有“{0}”。请填写“表号”，或使用下发的表样。",
      "It cannot be told which form this is; the header has '{0}'. Fill in 表号, or use the blank"
          + " form."),
  FORM_NOT_USED(
      "这里不用 {0}“{1}”这张报表（设置里已停用），没有收。确要收取的，请接收单位在设置 forms.unused 中恢复。",
      "The form {0} '{1}' is not used here and was not taken. To take it, the office that receives"
          + " it takes it off forms.unused in its settings."),
  AMBIGUOUS_FORM(
      "表头同时符合几张报表：{0}。请在表头上方填写“表号”。",
      "The header fits several forms: {0}. State 表号 above the header."),
  FORM_DISAGREES(
      "表号“{0}”与表名“{1}”不是同一张报表。请改正其中之一。",
      "Form number '{0}' and form name '{1}' are different forms. Correct one of them."),
  MISSING_COLUMNS(
      "报表“{0}”缺少必需的列：{1}。请补上后重新报送。",
      "Form '{0}' lacks required columns: {1}. Add them and send it again."),
  HEADER_OF_OTHER_FORM(
      "表号是“{0}”，表头却是“{1}”的列。请改正表号，或换用“{0}”的表样填报。",
      "The form is stated as '{0}', but the header has the columns of '{1}'. Correct 表号, or fill in"
          + " the blank form of '{0}'."),
  COLUMN_TWICE(
      "“{0}”出现了两次：{1} 列和 {2} 列。请只保留一列。",
      "'{0}' appears twice: in columns {1} and {2}. Keep one of them."),
  SECOND_HEADER(
      "第 {0} 行又有一个表头，与上面的不同，下面的数不能按上面的列读取。请把它放在另一张工作表或另一个文件里。",
      "Row {0} is another header, different from the first, so that what follows cannot be read by"
          + " the first. Put it on a sheet or in a file of its own."),
  SECOND_HEAD(
      "第 {0} 行又有一个表头说明（表号、报告期或单位），与上面的不同，下面还有数据。请把它放在另一张工作表或另一个文件里。",
      "Row {0} begins another form (its number, period or unit differ from the first), with rows"
          + " below it. Put it on a sheet or in a file of its own."),
  UNKNOWN_UNIT(
      "{0} 列“{1}”的单位“{2}”无法换算。可用的单位：{3}。",
      "The unit '{2}' of column {0} '{1}' cannot be converted. Units that can: {3}."),
  NO_QUARTER(
      "看不出是哪个季度：没有“报告期”列，表头上方和文件名里也没有。请填写“报告期”，例如“2024年第三季度”。",
      "No quarter is stated: neither a column 报告期, nor the head, nor the file name has one. Fill in"
          + " 报告期, such as 2024Q3."),
  UNREADABLE_PERIOD(
      "报告期“{0}”无法识别。请写成“2024年第三季度”或“2024Q3”。",
      "The period '{0}' cannot be read. Write it as 2024Q3 or 2024年第三季度."),
  QUARTER_DISAGREES(
      "季度不一致：{0}是 {1}，{2}是 {3}。请核对后改成一致。",
      "The quarters disagree: {0} says {1}, {2} says {3}. Make them agree."),
  FUTURE_QUARTER(
      "报告期 {0} 还没有开始（收到时间 {1}）。请核对报告期。",
      "The quarter {0} had not begun when the file arrived ({1}). Check the quarter."),
  UNREADABLE(
      "程序读不了这个文件（{0}），其他文件不受影响。请用 Excel 或 WPS 打开检查，另存为 .xlsx 后重新报送。",
      "The program cannot read this file ({0}); other files are not concerned. Open it in Excel or"
          + " WPS, check it, save it as .xlsx and send that."),
  CHANGED(
      "文件在读取过程中被改动或移走了，其中各行均未计入。请等文件传完后重新报送。",
      "The file was changed or taken away while it was read; none of its rows counts. Send it again"
          + " once it is whole."),
  TOO_SLOW(
      "{0} 秒内没有读完，已停止读取这个文件。请另存后重新报送，或分成几个文件。",
      "The file was not read within {0} seconds and is left. Save it anew, or send it in parts."),
  TOO_MUCH(
      "读取这个文件需要的内存过大（{0}）。请删去多余的内容后另存，或分成几个文件报送。",
      "Reading the file needs too much memory ({0}). Delete what is not needed and save it, or send"
          + " it in parts."),
  TOO_WIDE(
      "第 {0} 行的列数超过 {1}。请删去多余的列后另存。",
      "Row {0} has more than {1} columns. Delete the columns that are not needed and save it."),
  TEXT_TOO_LONG(
      "单元格 {0} 的内容过长（{1}；单元格最多 32767 个字符，数字最多 400 个）。请删短后另存。",
      "The content of cell {0} is too long ({1}; a cell holds at most 32767 characters, a number"
          + " 400). Shorten it and save it."),
  LINK_INSIDE(
      "压缩包里的这一项是链接，不是文件，没有读取。请放入文件本身。",
      "This entry of the archive is a link and no file; it is not followed. Pack the file itself."),
  PREFILLED_WITHOUT_BASIS(
      "这是带上季度数的预填表，但隐藏的“预填记录”列不见了（可能只复制了看得见的列），分不清哪些数是本季度填的。请在原文件里填好后报送原文件。",
      "This is a form prefilled with last quarter's values, but its hidden column 预填记录 is gone, so"
          + " that entered values cannot be told from prefilled ones. Fill in the original file and"
          + " send that."),
  PREFILLED_WITHOUT_CONFIRMATION(
      "这是带上季度数的预填表，但“本季核对”列不见了，不知道哪些行核对过。请在原文件里填好后报送原文件。",
      "This is a form prefilled with last quarter's values, but its column 本季核对 is gone, so that"
          + " nobody knows which rows were confirmed. Fill in the original file and send that."),
  PREFILLED_FOR_OTHER(
      "第 {0} 行是为报表“{1}” {2} 预填的，本表却是“{3}” {4}。请用本季度的预填表重新填报，不要改表头。",
      "Row {0} was prefilled for form '{1}' of {2}, but this is '{3}' of {4}. Use the form of the"
          + " quarter; do not change its head."),
  NOTHING_CONFIRMED(
      "没有一行选了“本季核对”，预填的数不算上报，没有计入任何数。请逐行选“无变化”或“有变化”后重新报送。",
      "No row says anything in 本季核对, and prefilled values are no report: nothing counts. Choose"
          + " 无变化 (unchanged) or 有变化 (changed) for each row and send it again."),
  NO_ROWS(
      "表头下面没有数据。请填好后重新报送。", "There are no rows below the header. Fill them in and send it again.");

  private final String zh;
  private final String en;

  RefusalCode(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text words() {
    return new Text(zh, en);
  }
}
