package rural.schemas.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

  private static final List<String> COMMANDS = List.of("quarterly", "receive", "rates", "release");

  @Test
  void namesTheWordThatOneSlipMakes() {
    assertThat(Suggestion.nearest("recieve", COMMANDS)).contains("receive");
    assertThat(Suggestion.nearest("RATE", COMMANDS)).contains("rates");
    assertThat(Suggestion.nearest("quaterly", COMMANDS)).contains("quarterly");
    assertThat(Suggestion.nearest("卫生厕所户", List.of("卫生厕所户数", "无厕所户数"))).contains("卫生厕所户数");
  }

  @Test
  void saysNothingWhereNothingIsNear() {
    assertThat(Suggestion.nearest("publish", COMMANDS)).isEmpty();
    assertThat(Suggestion.nearest("", COMMANDS)).isEmpty();
    assertThat(Suggestion.nearest("rates", List.of())).isEmpty();
  }

  @Test
  void countsASwapOfNeighboursAsOneEdit() {
    assertThat(Suggestion.distance("ab", "ba")).isEqualTo(1);
    assertThat(Suggestion.distance("kitten", "sitting")).isEqualTo(3);
  }
}
