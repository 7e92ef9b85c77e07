package rural.jobs.sample.form;

import static rural.jobs.sample.form.Column.count;
import static rural.jobs.sample.form.Column.date;
import static rural.jobs.sample.form.Column.decimal;
import static rural.jobs.sample.form.Column.flag;
import static rural.jobs.sample.form.Column.text;

import java.util.List;

/** The registry forms: divisions, their changes, straw coefficients. */
public final class RegistryForms {

  public static final Form DIVISION =
      new Form(
          "division",
          "农环00",
          "行政区划名录",
          false,
          List.of("division_code", "valid_from"),
          List.of(),
          List.of(
              text("division_code", "行政区划代码"),
              text("division_name", "名称"),
              text("level", "级别"),
              text("parent_code", "上级代码"),
              flag("rural", "是否涉农"),
              date("valid_from", "启用日期"),
              date("valid_to", "停用日期")));

  public static final Form CHANGE =
      new Form(
          "division_change",
          "农环01",
          "行政区划变更",
          false,
          List.of("effective_on", "old_code", "new_code"),
          List.of(),
          List.of(
              date("effective_on", "生效日期"),
              text("kind", "变更类型"),
              text("old_code", "原代码"),
              text("new_code", "新代码"),
              decimal("share", "份额", "")));

  public static final Form COEFFICIENT =
      new Form(
          "coefficient",
          "农环02",
          "草谷比与可收集系数",
          false,
          List.of("year", "province_code", "crop"),
          List.of(),
          List.of(
              count("year", "年度", ""),
              text("province_code", "行政区划代码"),
              text("crop", "作物"),
              decimal("grain_ratio", "草谷比", ""),
              decimal("collectable_coefficient", "可收集系数", "")));

  private RegistryForms() {}
}
