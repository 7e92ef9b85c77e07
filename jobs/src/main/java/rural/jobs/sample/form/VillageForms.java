package rural.jobs.sample.form;

import static rural.jobs.sample.form.Column.count;
import static rural.jobs.sample.form.Column.decimal;
import static rural.jobs.sample.form.Column.flag;
import static rural.jobs.sample.form.Column.text;

import java.util.ArrayList;
import java.util.List;

/** The quarterly forms of villages and of sewage facilities. */
public final class VillageForms {

  public static final Form GARBAGE =
      village(
          "garbage",
          "农环1表",
          "农村生活垃圾收运处置情况",
          List.of("natural_villages_sorting", "sorting_households", "cleaners", "harmless_t"),
          count("natural_villages", "自然村总数", "个").under("自然村"),
          count("natural_villages_covered", "已纳入收运处置体系自然村数", "个").under("自然村"),
          flag("covered", "是否纳入收运处置体系"),
          count("natural_villages_sorting", "实行垃圾分类自然村数", "个").under("垃圾分类"),
          flag("sorting", "是否实行垃圾分类").under("垃圾分类"),
          count("households", "农村总户数", "户"),
          count("sorting_households", "参与分类户数", "户"),
          flag("village_collects", "村收集").under("收运处置环节"),
          flag("town_transfers", "镇转运").under("收运处置环节"),
          flag("county_treats", "县处理").under("收运处置环节"),
          decimal("collected_t", "本季度收运量", "吨"),
          decimal("treated_t", "本季度处理量", "吨"),
          decimal("harmless_t", "本季度无害化处理量", "吨"),
          count("cleaners", "保洁员人数", "人"));

  public static final Form TOILET =
      village(
          "toilet",
          "农环2表",
          "农村改厕情况",
          List.of("resident_households", "problems_found", "harmless_households", "biogas"),
          count("households", "农村总户数", "户"),
          count("resident_households", "常住户数", "户"),
          count("sanitary_households", "卫生厕所户数", "户"),
          count("harmless_households", "无害化卫生厕所户数", "户"),
          count("septic_tank", "三格化粪池式", "户").under("卫生厕所类型"),
          count("double_urn", "双瓮漏斗式", "户").under("卫生厕所类型"),
          count("biogas", "三联通沼气池式", "户").under("卫生厕所类型"),
          count("urine_diversion", "粪尿分集式", "户").under("卫生厕所类型"),
          count("twin_pit", "双坑交替式", "户").under("卫生厕所类型"),
          count("sewered", "完整下水道水冲式", "户").under("卫生厕所类型"),
          count("other_sanitary", "其他卫生厕所", "户").under("卫生厕所类型"),
          count("unsanitary_households", "非卫生厕所户数", "户"),
          count("without_toilet", "无厕所户数", "户"),
          count("built_quarter", "本季度新增改厕户数", "户"),
          count("built_ytd", "本年累计改厕户数", "户"),
          count("problems_found", "累计摸排问题厕所", "户"),
          count("problems_fixed", "累计整改问题厕所", "户"));

  public static final Form SEWAGE_VILLAGE =
      village(
          "sewage_village",
          "农环3表",
          "农村生活污水治理情况",
          List.of("households_connected"),
          count("households", "农村总户数", "户"),
          count("households_should_connect", "应接入户数", "户"),
          count("households_connected", "已接入户数", "户"),
          count("households_treated", "污水得到治理户数", "户"),
          text("status", "治理状况"),
          text("mode", "治理方式"));

  public static final Form SEWAGE_FACILITY =
      new Form(
          "sewage_facility",
          "农环4表",
          "农村生活污水处理设施运行情况",
          true,
          List.of("facility_id"),
          List.of(),
          List.of(
              text("facility_id", "设施编号"),
              text("facility_name", "设施名称"),
              text("division_code", "行政区划代码"),
              decimal("design_m3d", "设计规模", "立方米/日"),
              decimal("treated_m3", "本季度处理水量", "立方米"),
              count("run_days", "运行天数", "天"),
              text("state", "运行状态"),
              text("process", "处理工艺"),
              text("standard", "排放标准"),
              count("samples", "监测样次", "次"),
              count("samples_passed", "达标样次", "次")));

  private VillageForms() {}

  private static Form village(
      String id, String number, String title, List<String> mayBeBlank, Column... own) {
    List<Column> columns = new ArrayList<>();
    columns.add(text("division_code", "行政区划代码"));
    columns.add(text("division_name", "行政村名称"));
    columns.addAll(List.of(own));
    return new Form(id, number, title, true, List.of("division_code"), mayBeBlank, columns);
  }
}
