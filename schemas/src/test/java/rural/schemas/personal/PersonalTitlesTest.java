package rural.schemas.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rural.schemas.contract.ContractReader;
import rural.schemas.home.Home;

class PersonalTitlesTest {

  private static final PersonalTitles SHIPPED = ContractReader.shipped().personal();

  @ParameterizedTest
  @CsvSource({
    "户主,name",
    "户主姓名(必填),name",
    "户 主,name",
    "负责人,name",
    "村负责人2,name",
    "联系人,name",
    "Name,name",
    "Contact Person,name",
    "联系方式,telephone",
    "联系人电话,telephone",
    "Phone,telephone",
    "Phone No.,telephone",
    "手机号码,telephone",
    "证件号码,identity",
    "公民身份号码,identity",
    "ID Card No,identity",
    "银行账号,bank",
    "开户行及账号,bank",
    "一卡通账号,bank",
    "住所,address",
    "家庭住址,address",
    "Address,address",
    "电子邮箱,online",
    "E-mail,online",
    "微信号,online",
    "QQ,online",
    "出生日期,life"
  })
  void aTitleIsPersonalByItsKind(String title, String kind) {
    assertThat(SHIPPED.kind(title).map(PersonalTitles.Kind::id).orElse("")).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "设施名称",
        "市场主体名称",
        "行政村名称",
        "Facility name",
        "Name of the village",
        "农户编码",
        "农户数(户)",
        "联系人数",
        "手机用户数",
        "统一社会信用代码",
        "责任单位",
        "备注",
        "参与分类户数(户)",
        "序号",
        "Number",
        "Total",
        ""
      })
  void namesOfFacilitiesAndQuantitiesAreNot(String title) {
    assertThat(SHIPPED.kind(title)).isEmpty();
  }

  @Test
  void whatAFormAsksForIsNeverTakenForPersonal() {
    ContractReader.shipped()
        .contracts()
        .forEach(
            form ->
                form.fields()
                    .forEach(
                        field ->
                            assertThat(SHIPPED.isPersonal(field.title().zh()))
                                .as(form.form() + "." + field.name())
                                .isFalse()));
  }

  @Test
  void aHeadIsReadUpToWhereItSpeaksOfAPerson() {
    assertThat(SHIPPED.before("某县 联系人：赵某")).isEqualTo("某县");
    assertThat(SHIPPED.before("某县（联系电话 0531）")).isEqualTo("某县");
    assertThat(SHIPPED.before("云岭省农业农村厅")).isEqualTo("云岭省农业农村厅");
  }

  @Test
  void aHomeAddsTitlesOfItsOwn(@TempDir Path folder) throws Exception {
    Path file = Files.createDirectories(folder.resolve("contracts")).resolve("personal.yaml");
    Files.writeString(
        file,
        "kinds:\n  local:\n    title: {zh: 本地叫法, en: Local}\n    whole: [掌柜]\n    ending: [当家的]\n");
    PersonalTitles known = ContractReader.at(new Home(folder)).personal();
    assertThat(known.isPersonal("掌柜")).isTrue();
    assertThat(known.isPersonal("本村当家的")).isTrue();
    assertThat(known.isPersonal("户主")).isTrue();
    assertThat(SHIPPED.isPersonal("掌柜")).isFalse();
  }
}
