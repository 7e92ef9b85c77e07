package rural.jobs.receive.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Text;

class SameRemarkTest {

  @Test
  void theSameRemarkOfAColumnIsOneLineWithTheFirstRowsAndTheirNumber() {
    List<Finding> found = new ArrayList<>();
    for (int row = 2; row <= 8; row++) {
      found.add(finding(row, 3, "要填整数"));
    }
    SameRemark one = SameRemark.of(found).get(0);
    assertThat(SameRemark.of(found)).hasSize(1);
    assertThat(one.places()).isEqualTo("C2 等 7 行");
    assertThat(one.values()).isEqualTo("C2 村2：v2\nC3 村3：v3\nC4 村4：v4\nC5 村5：v5\nC6 村6：v6");
    assertThat(one.reason()).isEqualTo(new Text("要填整数", "要填整数"));
  }

  @Test
  void anotherColumnOrAnotherRuleIsAnotherLine() {
    List<Finding> found =
        List.of(finding(2, 3, "要填整数"), finding(3, 4, "要填整数"), finding(4, 3, "要填整数"));
    assertThat(SameRemark.of(found))
        .extracting(SameRemark::places)
        .containsExactly("C2 等 2 行", "D3 村3");
  }

  @Test
  void aFewWhoseWordsDifferStayApartAndManyAreOneLineThatSaysSo() {
    assertThat(SameRemark.of(List.of(finding(2, 3, "填的是“a”"), finding(3, 3, "填的是“b”")))).hasSize(2);
    List<Finding> found = new ArrayList<>();
    for (int row = 2; row <= 7; row++) {
      found.add(finding(row, 3, "填的是“" + row + "”"));
    }
    assertThat(SameRemark.of(found))
        .extracting(one -> one.reason().zh())
        .containsExactly("填的是“2”（这是第一处；各行原因见第二页最右一列）");
  }

  private static Finding finding(int row, int column, String says) {
    return new Finding(
        row,
        "村" + row,
        List.of(new Finding.Cell(column, "户数", "v" + row)),
        "type",
        new Text(says, says));
  }
}
