package rural.jobs.receive.reading.header;

import java.util.List;

/** The labels of a form head, with the spellings they are met in. */
enum Label {
  NUMBER("表号", "表号"),
  NAME("表名", "表名", "报表名称"),
  UNIT_CODE("填报单位代码", "填报单位代码", "单位代码", "填报单位行政区划代码"),
  UNIT_NAME("填报单位", "填报单位", "填报单位名称", "单位名称", "报送单位", "综合机关名称"),
  PERIOD("报告期", "报告期", "报告期别", "填报期", "所属季度"),
  SUBMITTED_ON("报出日期", "报出日期", "填报日期", "上报日期", "填表日期"),
  FILLER("填表人", "填表人", "填报人", "制表人"),
  AUDITOR("审核人", "审核人", "审核"),
  MEASURED_IN("单位", "单位", "计量单位"),
  DECIMALS("数字格式", "数字格式", "小数点", "小数点符号"),
  EXTENT("名录范围", "名录范围", "报送范围", "是否全量", "全量"),
  OTHER("", "制定机关", "批准机关", "批准文号", "有效期至", "联系电话", "电话", "联系方式", "负责人", "单位负责人", "联系人");

  private final String zh;
  private final String spellings;

  Label(String zh, String... spellings) {
    this.zh = zh;
    this.spellings = String.join(" ", spellings);
  }

  String zh() {
    return zh;
  }

  List<String> spellings() {
    return List.of(spellings.split(" "));
  }
}
