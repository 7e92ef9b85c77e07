package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.FormTables;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.home.Home;

/**
 * Toilets of households in the third national census of agriculture, 31 December 2016, typed from
 * the published bulletins No. 4: 全国 (m.nbd.com.cn, 2017-12-16), 忻州市 (tjj.sxxz.gov.cn), 黄山市 (黄山日报
 * 2018-05-11), 荆门市 (2018-04-11) and 重庆开州区 (www.cqkz.gov.cn, 2021-12-10).
 *
 * <p>Sanitary is 水冲式卫生厕所 + 卫生旱厕, unsanitary 水冲式非卫生厕所 + 普通旱厕. Only 黄山 prints households; the others
 * print 万户, written out here: 开州's classes are 18.13 + 4.34, 2.7 + 10.53 and 0.18, together 35.88,
 * where it prints 35.74.
 */
class CensusTest {

  private static final String CENSUS =
      """
      division_code,division_name,households,sanitary_households,unsanitary_households,without_toilet
      000000000000,全国,230270000,111980000,113600000,4690000
      140900000000,忻州市,682000,65000,613000,4000
      341000000000,黄山市,326406,187419,122336,16651
      420800000000,荆门市,457500,173600,282700,1100
      500154000000,开州区,357400,224700,132300,1800
      """;

  /** A publication is rounded to its last digit, here 0.01 万户; a village counts exactly. */
  private static final String PUBLISHED =
      """
      form: census
      number: 普查公报
      title: {zh: 普查公报厕所类型, en: Toilets in a census bulletin}
      section: management
      grain: entry
      period: year
      key: [division_code, year]
      fields:
        division_code: {title: {zh: 行政区划代码, en: Code}, type: division, required: true}
        division_name: {title: {zh: 地区, en: Region}, type: text}
        year: {title: {zh: 年度, en: Year}, type: year}
        households: {title: {zh: 登记户数, en: Households}, type: count, unit: household, required: true}
        sanitary_households: {title: {zh: 卫生厕所, en: Sanitary}, type: count, unit: household}
        unsanitary_households: {title: {zh: 非卫生厕所, en: Unsanitary}, type: count, unit: household}
        without_toilet: {title: {zh: 无厕所, en: None}, type: count, unit: household}
      rules:
        classes_sum_to_households:
          check: abs(sanitary_households + unsanitary_households + without_toilet - households) <= 100
          severity: hard
          says: {zh: 各类户数之和不等于登记户数, en: The classes do not add up to the households}
      """;

  @Test
  void ofAllBulletinsExactlyThatOfKaizhouFailsItsOwnSum(@TempDir Path home) throws IOException {
    Files.createDirectory(home.resolve("contracts"));
    Files.writeString(home.resolve("contracts/census.yaml"), PUBLISHED);
    assertThat(broken(ContractReader.at(new Home(home)), "census")).containsExactly("开州区");
  }

  @Test
  void theFormOfVillagesTakesNoRoundingEither() {
    // 荆门's classes are 45.74 万户 of 45.75: 100 households too few.
    assertThat(broken(ContractReader.shipped(), "toilet")).containsExactly("荆门市", "开州区");
  }

  private static List<String> broken(ContractBook book, String form) {
    Contract contract = book.form(form);
    var rows =
        new FormTables(book)
            .add(form, CENSUS)
            .apply(contract.table())
            .withColumn(ArrivedTable.REFUSED, Remarks.none())
            .withColumn(RecordTable.FLAGS, Remarks.none());
    return RuleCheck.of(within(contract), rows)
        .where(array_contains(col(ArrivedTable.REFUSED), "classes_sum_to_households"))
        .orderBy(Contract.DIVISION_CODE)
        .select("division_name")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  /** The contract with the one rule that needs no quarter before. */
  private static Contract within(Contract contract) {
    return new Contract(
        contract.form(),
        contract.number(),
        contract.title(),
        contract.section(),
        contract.grain(),
        contract.period(),
        contract.key(),
        contract.personalTitles(),
        contract.parameters(),
        contract.fields(),
        contract.rules().stream()
            .filter(rule -> rule.id().equals("classes_sum_to_households"))
            .toList(),
        contract.indicators(),
        Optional.empty(),
        contract.digest());
  }
}
