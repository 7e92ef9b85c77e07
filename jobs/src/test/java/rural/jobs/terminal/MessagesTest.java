package rural.jobs.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Language;

class MessagesTest {

  private final Messages zh = Messages.in(Language.ZH);
  private final Messages en = Messages.in(Language.EN);

  @Test
  void bothLanguagesSayTheSameThingsWithTheSameValues() {
    assertThat(zh.keys()).isEqualTo(en.keys()).isNotEmpty();
    assertThat(zh.keys())
        .allSatisfy(key -> assertThat(places(zh.text(key))).isEqualTo(places(en.text(key))));
  }

  @Test
  void putsTheValuesIn() {
    assertThat(zh.text("progress.done", "接收", "60 个文件", "3.2")).isEqualTo("✓ 接收：60 个文件（3.2 秒）");
    assertThat(en.text("progress.done", "receive", "60 files", "3.2"))
        .isEqualTo("✓ receive: 60 files (3.2 s)");
  }

  @Test
  void suggestsTheWordThatWasMeant() {
    Set<String> known = Set.of("receive", "rates");
    assertThat(en.unknown("recieve", known))
        .isEqualTo("'recieve' is not known. Did you mean receive?");
    assertThat(en.unknown("x", known)).isEqualTo("'x' is not known; known: rates, receive");
    assertThat(zh.unknown("recieve", known)).isEqualTo("没有“recieve”。是不是 receive？");
  }

  @Test
  void ofVeryManyWordsListsTheNearest() {
    Set<String> known = new TreeSet<>();
    for (int number = 100; number < 300; number++) {
      known.add("WT990101-" + number);
    }
    assertThat(en.unknown("ZZ880202-150", known))
        .startsWith("'ZZ880202-150' is not known; known: ")
        .contains("WT990101-150")
        .endsWith(", … (200)")
        .hasSizeLessThan(500);
  }

  @Test
  void theOptionDecidesTheLanguageThenTheLocale() {
    assertThat(Messages.language(Optional.of("zh"), Locale.ENGLISH)).isEqualTo(Language.ZH);
    assertThat(Messages.language(Optional.empty(), Locale.CHINA)).isEqualTo(Language.ZH);
    assertThat(Messages.language(Optional.empty(), Locale.FRANCE)).isEqualTo(Language.EN);
    assertThatThrownBy(() -> Messages.language(Optional.of("de"), Locale.CHINA))
        .hasMessage("No language 'de'; known: zh, en");
  }

  @Test
  void aKeyThatIsNotThereIsAnError() {
    assertThatThrownBy(() -> en.text("step.recieve"))
        .hasMessage("No message 'step.recieve'; near: step.receive");
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(
        Pattern.compile("\\{\\d}").matcher(text).results().map(one -> one.group()).toList());
  }
}
