package rural.jobs.receive.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BasisTest {

  private static final Basis BASIS =
      new Basis(
          "sewage_facility",
          "2024Q3",
          1_720_713_600_000_000L,
          Map.of("facility_id", "污-001;a=b"),
          Map.of("facility_id", "污-001;a=b"),
          Map.of("process", "A/O + 湿地\n100%", "design_m3d", "12.5"));

  @Test
  void whatWasWrittenIsReadBackWhateverStandsInIt() {
    assertThat(Basis.parse(BASIS.text())).contains(BASIS);
    assertThat(BASIS.text()).matches("[\\x21-\\x7e]+");
  }

  @Test
  void aTextWithAnyCharacterMissingOrChangedIsNone() {
    String text = BASIS.text();
    for (int i = 0; i < text.length(); i++) {
      assertThat(Basis.parse(text.substring(0, i))).isEmpty();
      char other = text.charAt(i) == '7' ? '8' : '7';
      assertThat(Basis.parse(text.substring(0, i) + other + text.substring(i + 1)))
          .as("position %d", i)
          .isEmpty();
    }
  }
}
