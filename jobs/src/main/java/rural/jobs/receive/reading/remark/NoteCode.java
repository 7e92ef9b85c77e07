package rural.jobs.receive.reading.remark;

import rural.schemas.contract.Text;

/** What was read otherwise than it is written, or left aside; the row or sheet still counts. */
public enum NoteCode implements Remark {
  NUMBER_AS_TEXT("数字存成了文本，已按数字读取", "A number stored as text was read as a number"),
  FULL_WIDTH("全角字符已按半角读取", "Full-width characters were read as half-width"),
  THOUSANDS_SEPARATOR("千位分隔符已去掉", "Thousands separators were removed"),
  DECIMAL_COMMA("小数逗号已按声明读取", "A decimal comma was read as declared"),
  BLANKS("前后空格已去掉", "Blanks around a value were removed"),
  INVISIBLE("看不见的字符已去掉", "Invisible characters were removed"),
  UNIT_CONVERTED("数值已按表头单位换算", "Values were converted from the unit of the header"),
  CODE_RESTORED("变成数字的代码已还原", "A code that had become a number was restored"),
  CODE_PADDED("6 位或 9 位代码已补足 12 位", "A code of 6 or 9 digits was padded to 12"),
  FORMULA("公式按保存的计算结果读取", "A formula was read by its saved result"),
  ROUNDED("超过 10 位的小数已四舍五入", "Decimals beyond the tenth were rounded half up"),
  DATE_FROM_NUMBER("日期序号已按日期读取", "A day number was read as a date"),
  HIDDEN_ROW("隐藏的行也已读取", "A hidden row was read as well"),
  HIDDEN_COLUMN("隐藏的列也已读取", "A hidden column was read as well"),
  HIDDEN_SHEET("工作表“{0}”是隐藏的，没有读取", "Sheet '{0}' is hidden and was not read"),
  NOT_A_FORM("工作表“{0}”不是报表，没有读取", "Sheet '{0}' is no form and was not read"),
  UNKNOWN_FORM_NUMBER("不认识表号“{0}”，按表头识别", "Form number '{0}' is unknown; the header decided"),
  UNKNOWN_COLUMN(
      "{0} 列“{1}”不属于这张表，没有读取，也没有保存",
      "Column {0} '{1}' is not part of the form; it was neither read nor kept"),
  UNTITLED_COLUMN(
      "{0} 列没有标题，其中 {1} 行的内容没有读取。如需计入，请写上标题",
      "Column {0} has no title; what stands in {1} of its rows was not read. Give it a title if it"
          + " should count"),
  NARROWED_COLUMN(
      "{0} 列“{1}”受上面的分组限定，不是本表要填的全部，没有读取",
      "Column {0} '{1}' is narrowed by the group above it and was not read"),
  FUTURE_SUBMITTED_ON(
      "报出日期 {0} 在收到之日（{1}）以后，未采用；本表按没有报出日期处理",
      "The date of report {0} is after the day of receipt ({1}); the report counts as one without"
          + " a date"),
  ABSENT_COLUMN("表中没有这些列，按未填报处理：{0}", "No columns for these; they count as not reported: {0}"),
  PERSONAL_COLUMN("{0} 列是个人信息，未保存", "Column {0} is personal and was not kept"),
  PERSONAL_VALUE(
      "单元格里的手机号、身份证号、银行卡号或邮箱没有保存，以文字代替",
      "Mobile, identity or bank card numbers or e-mail addresses in cells were not kept; a word"
          + " stands in their place"),
  COLUMN_UNIT("{0} 列“{1}”由“{2}”换算，乘以 {3}", "Column {0} '{1}' was converted from {2}, times {3}"),
  HEAD_UNIT("{0} 列没有单位，按表上方的“单位：{1}”换算", "Column {0} took its unit {1} from the head"),
  UNREADABLE_SUBMITTED_ON("报出日期“{0}”无法识别，未采用", "The date of report '{0}' cannot be read"),
  FIRST_REGISTER(
      "名录原来是空的，这是第一份，按原样收下；以后只收有权单位的变更",
      "The register was empty: this first list is taken as it is; from now on only units that may"
          + " change it are heard"),
  UNSIGNED_REGISTER(
      "表头没有填报单位，按本级录入的名录收下。请填写填报单位代码",
      "The head names no sender; taken as entered by this office. State 填报单位代码"),
  PLACED_BY_NAME("没有代码，已按名称在填报单位下找到", "Without a code; found by its name below the sender"),
  NAME_WITHOUT_CODE(
      "只有名称、没有代码；填写了认得出的填报单位或其代码，才能按名称查找",
      "A name and no code; it can be looked up where the head states 填报单位 or its code"),
  CODE_AT_TWO_LEVELS(
      "{0} 个代码在名录中有过两个级别，请核对：{1}",
      "{0} code(s) stand in the register at two levels; please check: {1}"),
  CLOSED_ABOVE_OTHERS(
      "停用了 {0} 个区划，它们下面还有现行的区划：{1}。请确认农环01 已说明去向，或下级已另报上级",
      "{0} division(s) end while others below them stay in force: {1}. Make sure that form 农环01"
          + " says where these belong, or report their new parents"),
  LIST_COMPLETE(
      "名录声明是全量的，与现行名录相比没有缺少", "The list says that it is complete, and lacks nothing in force"),
  NOT_LISTED(
      "名录声明是全量的，但没有 {0} 个现行区划。没有停用它们；确已撤销的，请报停用日期或农环01：{1}",
      "The list says that it is complete but lacks {0} division(s) in force. None was closed; where"
          + " one was, send the day it ends, or form 农环01: {1}"),
  PREFILLED(
      "预填表：{0} 行核对为无变化，{1} 行有变化（改了 {2} 格），{3} 行没有核对",
      "Prefilled form: {0} rows confirmed as unchanged, {1} rows changed ({2} cells), {3} rows not"
          + " confirmed"),
  NOT_REPORTED_ROWS(
      "没有选“本季核对”的 {0} 行不算上报，没有计入：{1}。没有变化的请选“无变化”后重新报送",
      "{0} rows without 本季核对 are no report and do not count: {1}. Where nothing changed, choose"
          + " 无变化 and send the form again"),
  STANDING_ROWS(
      "{0} 行本季度已经报过，表上没有改动，仍按已报的数计：{1}",
      "{0} rows had reported for this quarter already and were not changed; what they reported"
          + " stands: {1}"),
  FLOWS_OPEN(
      "核对过的行中有 {0} 行没有填本季度发生的数（{1}），按未填报处理，不是 0：{2}",
      "{0} confirmed rows say nothing of the quarter itself ({1}); it counts as not reported, not"
          + " as 0: {2}"),
  CHANGED_ROW("第 {0} 行“{1}”与上季度不同：{2}", "Row {0} '{1}' differs from last quarter: {2}"),
  CHANGED_REPORT(
      "第 {0} 行“{1}”改了本季度已报的数：{2}",
      "Row {0} '{1}' corrects what it had reported for this quarter: {2}"),
  MORE_CHANGED_ROWS("另有 {0} 行有改动，不再逐行列出", "{0} more rows were changed"),
  TOTAL_DIFFERS(
      "{0} 列的“{1}”是 {2}，各行相加是 {3}。合计不参与计算，请核对",
      "The '{1}' of column {0} is {2}, its rows add up to {3}. It is not used; please check");

  private final String zh;
  private final String en;

  NoteCode(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public Text words() {
    return new Text(zh, en);
  }
}
