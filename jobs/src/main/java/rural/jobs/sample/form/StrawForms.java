package rural.jobs.sample.form;

import static rural.jobs.sample.form.Column.decimal;
import static rural.jobs.sample.form.Column.text;

import java.util.List;

/** The straw forms, year to date. */
public final class StrawForms {

  public static final Form PRODUCTION =
      new Form(
          "straw_production",
          "农环5表",
          "秸秆产生量与直接还田",
          true,
          List.of("division_code", "crop"),
          List.of(),
          List.of(
              text("division_code", "行政区划代码"),
              text("crop", "作物"),
              decimal("yield_t", "粮食产量", "吨"),
              decimal("sown_mu", "播种面积", "亩"),
              decimal("returned_mu", "还田面积", "亩"),
              decimal("grain_ratio", "草谷比", ""),
              decimal("collectable_coefficient", "可收集系数", ""),
              decimal("exported_t", "秸秆调出量", "吨")));

  public static final Form ENTERPRISE =
      new Form(
          "straw_enterprise",
          "农环6表",
          "市场主体规模化利用",
          true,
          List.of("entity_id", "crop"),
          List.of(),
          List.of(
              text("entity_id", "主体编号"),
              text("entity_name", "市场主体名称"),
              text("division_code", "行政区划代码"),
              text("crop", "作物"),
              decimal("fertilizer_t", "肥料化", "吨"),
              decimal("feed_t", "饲料化", "吨"),
              decimal("fuel_t", "燃料化", "吨"),
              decimal("substrate_t", "基料化", "吨"),
              decimal("material_t", "原料化", "吨"),
              decimal("imported_t", "外县来源", "吨")));

  public static final Form HOUSEHOLD =
      new Form(
          "straw_household",
          "农环7表",
          "农户分散利用抽样",
          true,
          List.of("household_id", "crop"),
          List.of(),
          List.of(
              text("household_id", "农户编码"),
              text("division_code", "行政区划代码"),
              text("crop", "作物"),
              decimal("sown_mu", "播种面积", "亩"),
              decimal("yield_kg_per_mu", "亩产", "公斤/亩"),
              decimal("fertilizer_kg", "肥料化", "公斤"),
              decimal("feed_kg", "饲料化", "公斤"),
              decimal("fuel_kg", "燃料化", "公斤"),
              decimal("substrate_kg", "基料化", "公斤"),
              decimal("material_kg", "原料化", "公斤")));

  private StrawForms() {}
}
