package rural.jobs.sample.form;

import static rural.jobs.sample.form.Column.count;
import static rural.jobs.sample.form.Column.date;
import static rural.jobs.sample.form.Column.decimal;
import static rural.jobs.sample.form.Column.text;

import java.util.ArrayList;
import java.util.List;

/** The year's targets, the ledger of issues, and the forms that only a contract adds. */
public final class ManagementForms {

  public static final Form TARGET =
      new Form(
          "target",
          "农环8表",
          "年度目标任务",
          false,
          List.of("division_code", "year", "indicator"),
          List.of(),
          List.of(
              text("division_code", "行政区划代码"),
              count("year", "年度", ""),
              text("indicator", "指标"),
              decimal("target", "年度目标", ""),
              decimal("plan_q1", "时序进度一季度", "%"),
              decimal("plan_q2", "时序进度二季度", "%"),
              decimal("plan_q3", "时序进度三季度", "%"),
              decimal("plan_q4", "时序进度四季度", "%")));

  public static final Form ISSUE =
      new Form(
          "issue",
          "农环9表",
          "问题整改台账",
          true,
          List.of("issue_id"),
          List.of(),
          List.of(
              text("issue_id", "问题编号"),
              text("division_code", "行政区划代码"),
              text("source", "问题来源"),
              text("domain", "领域"),
              text("description", "问题描述"),
              text("owner", "责任单位"),
              text("measure", "整改措施"),
              date("found_on", "发现日期"),
              date("due_on", "整改时限"),
              text("state", "状态"),
              date("closed_on", "完成日期"),
              text("evidence", "佐证")));

  public static final Form RIVER =
      county(
          "river",
          "农环10表",
          "河道管护情况",
          decimal("reach_km", "河段长度", "公里"),
          count("county_chiefs", "区级河长", "人"),
          count("town_chiefs", "镇级河长", "人"),
          count("village_chiefs", "村级河长", "人"),
          decimal("cleaned_km", "清理河道", "公里"),
          decimal("removed_t", "清除垃圾", "吨"));

  public static final Form LIVESTOCK =
      county(
          "livestock",
          "农环11表",
          "畜禽粪污资源化利用情况",
          count("farms", "规模养殖场", "个"),
          count("farms_equipped", "配套设施", "个"),
          decimal("produced_t", "产生量", "吨"),
          decimal("utilized_t", "资源化利用量", "吨"));

  public static final Form STRAW_BURNING =
      county(
          "straw_burning",
          "农环12表",
          "秸秆禁烧情况",
          count("patrols", "巡查次数", "次"),
          count("fires", "火点数", "个"),
          count("fires_handled", "已处置火点数", "个"));

  public static final Form SPOT_CHECK =
      new Form(
          "spot_check",
          "农环13表",
          "抽查核实",
          true,
          List.of("division_code", "indicator"),
          List.of(),
          List.of(
              text("division_code", "行政区划代码"),
              text("division_name", "行政村名称"),
              text("indicator", "指标"),
              decimal("reported_numerator", "上报分子", ""),
              decimal("reported_denominator", "上报分母", ""),
              decimal("verified_numerator", "核实分子", ""),
              decimal("verified_denominator", "核实分母", ""),
              date("checked_on", "核查日期"),
              text("checked_by", "核查单位")));

  private ManagementForms() {}

  private static Form county(String id, String number, String title, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(text("division_code", "行政区划代码"));
    columns.add(text("division_name", "区县名称"));
    columns.addAll(List.of(own));
    return new Form(id, number, title, true, List.of("division_code"), List.of(), columns);
  }
}
