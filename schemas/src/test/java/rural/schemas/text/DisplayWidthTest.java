package rural.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

  @Test
  void countsChineseAndFullWidthCharactersAsTwo() {
    assertThat(DisplayWidth.of("rate 率")).isEqualTo(7);
    assertThat(DisplayWidth.of("（％）")).isEqualTo(6);
    assertThat(DisplayWidth.of("\uD862\uDF3A")).isEqualTo(2);
    assertThat(DisplayWidth.of("—")).isEqualTo(1);
  }

  @Test
  void cutsToTheColumnsWithoutSplittingACharacter() {
    assertThat(DisplayWidth.cut("农村卫生厕所", 6)).isEqualTo("农村…");
    assertThat(DisplayWidth.cut("农村卫生厕所", 12)).isEqualTo("农村卫生厕所");
    assertThat(DisplayWidth.cut("toilet", 4)).isEqualTo("toi…");
  }
}
