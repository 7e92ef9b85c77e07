package rural.jobs.receive.template;

import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Field;

/** How a field is filled in, in a sentence for the person who does. */
final class Instruction {

  private Instruction() {}

  static String of(Field field, ContractBook book) {
    String unit = Columns.unit(field, book);
    String inUnit = unit.isEmpty() ? "" : "，单位：" + unit;
    String least = field.signed() ? "" : "不小于 0 的";
    return switch (field.type()) {
      case COUNT -> "填" + least + "整数" + inUnit + "。没有数据就留空，不要填 0。";
      case DECIMAL -> "填" + least + "数，可以有小数" + inUnit + "。没有数据就留空，不要填 0。";
      case FLAG -> "选“是”或“否”。";
      case CODE, INDICATOR -> "从下拉列表中选一项。";
      case DATE -> "填日期，例如 2024-09-30。";
      case DIVISION -> "填 12 位统计用区划代码，例如 990101102201。";
      case YEAR -> "填四位年份，例如 2024。";
      case QUARTER -> "填季度，例如 2024Q3。";
      case TEXT -> "填文字。";
    };
  }
}
