package rural.jobs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  @Test
  void aSemicolonEndsAStatementOutsideOfQuotesAndComments() {
    Statements typed = Statements.of("select ';', \"a;b\", `c;d` -- not; here\nfrom t; select 2");
    assertThat(typed.whole()).containsExactly("select ';', \"a;b\", `c;d` \nfrom t");
    assertThat(typed.rest()).isEqualTo("select 2");
    assertThat(typed.all()).hasSize(2).endsWith("select 2");
    assertThat(Statements.of(" ;; \n;").all()).isEmpty();
  }

  @Test
  void theQuoteOfAStringInsideAnotherIsALetter() {
    assertThat(Statements.of("select '村\"'; select \"it's\";").whole())
        .containsExactly("select '村\"'", "select \"it's\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\\d", "\\release 2024Q3.1", "quit", "EXIT;", "select 1;"})
  void theseLinesAreAnsweredAtOnce(String line) {
    assertThat(SqlLine.isDone(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"select 1", "select ';", "select 1; select 2", "quit from t"})
  void theseWaitForTheirSemicolon(String line) {
    assertThat(SqlLine.isDone(line)).isFalse();
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> new SqlLine().parse(line, line.length(), ParseContext.ACCEPT_LINE)))
        .isInstanceOf(EOFError.class);
  }

  @Test
  void theWordToCompleteIsTheNameBeforeTheCursor() {
    String line = "select t.house from records.toi where";
    assertThat(new SqlLine().parse(line, 14, ParseContext.COMPLETE).word()).isEqualTo("t.house");
    assertThat(new SqlLine().parse(line, 31, ParseContext.COMPLETE).word())
        .isEqualTo("records.toi");
    assertThat(new SqlLine().parse("\\d reco", 7, ParseContext.COMPLETE).word()).isEqualTo("reco");
  }
}
