package rural.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Text;
import rural.schemas.settings.Settings;

class RedBlackTest {

  /** At most two on a list, nine of ten reported. */
  private static final Settings.Lists RULE = new Settings.Lists(2, new BigDecimal("90"), 100, 5);

  private static final BigDecimal HUNDRED = new BigDecimal("100");

  /** Candidates such as {@code a 90/100}, {@code b 1/3 9/10}: rate, then reported of expected. */
  private static List<Candidate> candidates(String... written) {
    List<Candidate> all = new ArrayList<>();
    for (String one : written) {
      String[] parts = one.split(" ");
      String[] rate = parts[1].split("/");
      String[] turnout = (parts.length > 2 ? parts[2] : "10/10").split("/");
      all.add(
          new Candidate(
              parts[0],
              parts[0],
              "县",
              new BigDecimal(rate[0]),
              new BigDecimal(rate[1]),
              Long.parseLong(turnout[1]),
              Long.parseLong(turnout[0])));
    }
    return all;
  }

  private static RedBlack lists(String... written) {
    return RedBlack.of(candidates(written), HUNDRED, RULE);
  }

  private static List<String> codes(List<Candidate> named) {
    return named.stream().map(Candidate::code).toList();
  }

  /** Ten towns of 100 households: a has 95, b 90, …, j 50. */
  private static String[] ten() {
    return new String[] {
      "a 95/100", "b 90/100", "c 85/100", "d 80/100", "e 75/100",
      "f 70/100", "g 65/100", "h 60/100", "i 55/100", "j 50/100"
    };
  }

  @Test
  void namesTheBestAndTheLastFromTheEndsInwards() {
    RedBlack lists = lists(ten());
    assertThat(codes(lists.red())).containsExactly("a", "b");
    assertThat(codes(lists.black())).containsExactly("j", "i");
    assertThat(lists.qualified()).isEqualTo(10);
  }

  @Test
  void whoIsTooSmallOrHasNotReportedEnoughIsNeverListed() {
    String[] some = ten();
    some[0] = "a 99/99";
    some[9] = "j 50/100 89/100";
    RedBlack lists = lists(some);
    assertThat(codes(lists.red())).as("8 qualify, a fifth of them is 1").containsExactly("b");
    assertThat(codes(lists.black())).containsExactly("i");
    assertThat(lists.small()).isEqualTo(1);
    assertThat(lists.incomplete()).isEqualTo(1);
  }

  @Test
  void nineOfTenIsEnoughWhereNinetyPercentIsAsked() {
    String[] some = ten();
    some[0] = "a 95/100 9/10";
    assertThat(codes(lists(some).red())).containsExactly("a", "b");
  }

  @Test
  void allThatTieWithTheLastStandOnTheList() {
    String[] some = ten();
    some[2] = "c 900/1000";
    assertThat(codes(lists(some).red())).as("c ties with b").containsExactly("a", "b", "c");

    for (int i = 1; i < 5; i++) {
      some[i] = some[i].charAt(0) + " 90/100";
    }
    assertThat(codes(lists(some).red()))
        .as("two, and the three that tie with the second")
        .containsExactly("a", "b", "c", "d", "e");
  }

  /** The whole is 725 of 1000; a is 95.00 - 72.50 above it, j 72.50 - 50.00 below. */
  @Test
  void everyEntryHasItsReason() {
    List<List<Object>> rows =
        lists(ten())
            .table(
                new Text("村", "villages"),
                ContractReader.shipped()
                    .form("toilet")
                    .indicatorsOn(LocalDate.of(2024, 9, 30))
                    .get(0))
            .rows();
    assertThat(rows)
        .extracting(row -> ((Text) row.get(5)).zh())
        .containsExactly(
            "高于整体 72.50% 22.50 个百分点",
            "高于整体 72.50% 17.50 个百分点", "低于整体 72.50% 22.50 个百分点", "低于整体 72.50% 17.50 个百分点");
  }

  @Test
  void whereAllAreAlikeNobodyIsListed() {
    String[] alike = ten();
    for (int i = 0; i < alike.length; i++) {
      alike[i] = alike[i].charAt(0) + " 100/100";
    }
    RedBlack lists = lists(alike);
    assertThat(lists.red()).isEmpty();
    assertThat(lists.black()).isEmpty();
  }

  @Test
  void fewerThanFiveThatQualifyHaveNoList() {
    RedBlack lists = lists("a 95/100", "b 90/100", "c 85/100", "d 80/100");
    assertThat(lists.red()).isEmpty();
    assertThat(lists.black()).isEmpty();
  }
}
