package rural.schemas.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {

  /** 99 is no province; the check digit is (12 - Σ digit × weight) mod 11 by hand. */
  private static final String IDENTITY = identity("99010119900307001");

  @ParameterizedTest
  @CsvSource({
    "13900000113,〔手机号〕",
    "联系王某 13900000113 转,联系王某 〔手机号〕 转",
    "电话139-0000-0113,电话〔手机号〕",
    "139 0000 0113,〔手机号〕",
    "１３９０００００１１３,〔手机号〕",
    "+86 13900000113,〔手机号〕",
    "8613900000113,〔手机号〕",
    "赵填表13900000001,赵填表〔手机号〕",
    "tel13900000113,tel〔手机号〕",
    "13900000113x,〔手机号〕x",
    "13900000113/13900000114,〔手机号〕/〔手机号〕",
    "13900000113 13900000114,〔手机号〕 〔手机号〕",
    "1390\u200b0000113,〔手机号〕",
    "6222000000000017,〔银行卡号〕",
    "卡6222 0000 0000 0017,卡〔银行卡号〕",
    "找 zhao@example.cn 问,找 〔邮箱〕 问",
    "zhao＠example.cn,〔邮箱〕"
  })
  void aNumberOfAPersonIsReplacedByAWord(String text, String kept) {
    assertThat(PersonalNumbers.masked(text)).isEqualTo(kept);
  }

  @Test
  void anIdentityNumberIsKnownByItsCheckDigitAndItsBirthday() {
    assertThat(PersonalNumbers.masked("王某" + IDENTITY + "号")).isEqualTo("王某〔身份证号〕号");
    assertThat(PersonalNumbers.masked(identity("11010519491231002"))).isEqualTo("〔身份证号〕");
    assertThat(PersonalNumbers.masked("11010519491231002x")).isEqualTo("〔身份证号〕");
    assertThat(PersonalNumbers.masked("110105 19491231 002X")).isEqualTo("〔身份证号〕");
    String wrong = IDENTITY.substring(0, 17) + (IDENTITY.endsWith("5") ? "6" : "5");
    assertThat(PersonalNumbers.masked(wrong)).isEqualTo(wrong);
    String noDay = identity("99010119901307001");
    assertThat(PersonalNumbers.masked(noDay)).isEqualTo(noDay);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "990101100201",
        "990101100201 990101100202",
        "91990100MA0000001X",
        "913701001630000000",
        "12370100495300000X",
        "F13900000113",
        "NH00000011",
        "13900000113元",
        "13900000113 吨",
        "13900000113.5",
        "0.13900000113",
        "13,900,000,113",
        "139000001130",
        "6222000000000011",
        "2024-10-08 12:00:00",
        "0531-5550102",
        "12345678901",
        "张庄@李庄",
        "990101100201000"
      })
  void codesQuantitiesAndDaysStay(String text) {
    assertThat(PersonalNumbers.masked(text)).isSameAs(text);
  }

  @Test
  void inTheNameOfAFileLettersBeforeATelephoneHideNothing() {
    assertThat(PersonalNumbers.maskedName("a13900000112_2024Q3.csv"))
        .isEqualTo("a〔手机号〕_2024Q3.csv");
    assertThat(PersonalNumbers.masked("a13900000112")).isEqualTo("a13900000112");
  }

  @Test
  void aCodeOfTheRowsOwnPlaceIsNoBankCard() {
    // 620102 is the county of the row; the digit of Luhn fits by chance.
    String code = "6201021002010007";
    assertThat(CheckDigits.isCard(code)).isTrue();
    assertThat(PersonalNumbers.masked(code, "620102")).isSameAs(code);
    assertThat(PersonalNumbers.masked(code, "620103")).isEqualTo("〔银行卡号〕");
  }

  @Test
  void aLongTextTakesNoLongerThanItsLength() {
    String text = "1 2-3 ".repeat(200_000) + "a.".repeat(100_000) + "@";
    assertThat(PersonalNumbers.masked(text)).hasSize(text.length());
  }

  private static String identity(String seventeen) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * weights[i];
    }
    int check = (12 - sum % 11) % 11;
    return seventeen + (check == 10 ? "X" : String.valueOf(check));
  }
}
