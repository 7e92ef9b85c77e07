package rural.jobs.receive.check;

import java.util.Arrays;
import java.util.Optional;
import rural.schemas.contract.Text;

/** What the registry has to say against a row; {@code {0}} is the division code. */
public enum RegistryRemark {
  UNKNOWN_DIVISION(
      "行政区划代码 {0} 不在名录中。请核对代码，或先报送行政区划名录（农环00）。",
      "Division {0} is not in the registry. Check the code, or send form 农环00 first."),
  DIVISION_RETIRED(
      "行政区划代码 {0} 在该季度末已停用，也没有变更去向。请改用现行代码，或报送行政区划变更（农环01）。",
      "Division {0} is not in force at the quarter's end and no successor is known. Use the code in"
          + " force, or send form 农环01."),
  DIVISION_SPLIT(
      "行政区划代码 {0} 已拆分为 {1}，无法确定归属。请按拆分后的代码分别填报。",
      "Division {0} was split into {1}. Report each part under its own code."),
  NOT_A_VILLAGE(
      "行政区划代码 {0} 不是村级。这张表按行政村填报。",
      "Division {0} is not a village; this form is reported by villages."),
  NOT_A_COUNTY(
      "行政区划代码 {0} 不是县级。这张表只收县（区）和不设县的市的行，其他市、省的数由程序汇总。",
      "Division {0} is not a county. This form takes counties, and cities that have none; the sums"
          + " of other cities and of provinces are made of them."),
  TOO_WIDE(
      "行政区划代码 {0} 的级别太高，这张表只收{1}级及以下的行，上级的数由程序汇总。",
      "Division {0} is of too high a level; this form takes the level {1} and below, and sums are"
          + " made of these."),
  OTHER_UNIT(
      "行政区划代码 {0} 不属于填报单位 {1}。请由所属单位填报，或改正填报单位代码。",
      "Division {0} does not belong to the reporting unit {1}. Let its own unit report it, or"
          + " correct the unit's code.");

  private final Text words;

  RegistryRemark(String zh, String en) {
    this.words = new Text(zh, en);
  }

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<RegistryRemark> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * @param other a text speaks both languages
   */
  public Text says(String division, Object other) {
    return words.with(division, other);
  }
}
