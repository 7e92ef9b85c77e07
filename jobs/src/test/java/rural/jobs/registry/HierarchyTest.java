package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rural.schemas.place.Level;

class HierarchyTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

  @Test
  void parentsAreReadFromTheParentCodeNeverFromTheDigits() {
    Hierarchy tree =
        on(
            DAY,
            division("990000000000", Level.PROVINCE, "", "2020-01-01", ""),
            division("990100000000", Level.CITY, "990000000000", "2020-01-01", ""),
            division("990101000000", Level.COUNTY, "990100000000", "2020-01-01", ""),
            // digits of city 9901, but it hangs directly under the province
            division("990190000000", Level.COUNTY, "990000000000", "2020-01-01", ""),
            division("990101100000", Level.TOWN, "990190000000", "2020-01-01", ""));
    assertThat(tree.ancestorsOrSelf("990101100000"))
        .containsExactly("990101100000", "990190000000", "990000000000", "000000000000");
    assertThat(tree.ancestor("990101100000", Level.CITY)).isEmpty();
    assertThat(tree.children("990000000000", Level.COUNTY)).containsExactly("990190000000");
    assertThat(tree.name("000000000000")).isEqualTo("全国");
  }

  @Test
  void aTownMovesBetweenCountiesOverTime() {
    Division[] rows = {
      division("990101000000", Level.COUNTY, "", "2020-01-01", ""),
      division("990102000000", Level.COUNTY, "", "2020-01-01", ""),
      division("990101100000", Level.TOWN, "990101000000", "2020-01-01", "2024-07-01"),
      division("990101100000", Level.TOWN, "990102000000", "2024-07-01", "")
    };
    assertThat(on(LocalDate.of(2024, 6, 30), rows).parent("990101100000")).contains("990101000000");
    assertThat(on(LocalDate.of(2024, 7, 1), rows).parent("990101100000")).contains("990102000000");
  }

  @Test
  void underAParentThatIsGoneADivisionStillReachesTheNation() {
    Hierarchy tree =
        on(DAY, division("990101100000", Level.TOWN, "990777000000", "2020-01-01", ""));
    assertThat(tree.ancestorsOrSelf("990101100000"))
        .containsExactly("990101100000", "000000000000");
    assertThat(tree.placeOf("990777000000")).isEqualTo("000000000000");
  }

  @Test
  void divisionsThatNameEachOtherAsParentDoNotTurnInCircles() {
    Hierarchy tree =
        on(
            DAY,
            division("990101000000", Level.COUNTY, "990101100000", "2020-01-01", ""),
            division("990101100000", Level.TOWN, "990101000000", "2020-01-01", ""));
    assertThat(tree.ancestorsOrSelf("990101100000"))
        .containsExactly("990101100000", "990101000000", "000000000000");
  }

  static Hierarchy on(LocalDate day, Division... divisions) {
    return new Hierarchy(List.of(divisions), Successions.of(List.of(), code -> false, day), day);
  }

  static Division division(String code, Level level, String parent, String from, String until) {
    return new Division(
        code,
        "样" + code,
        level,
        parent,
        level == Level.VILLAGE,
        LocalDate.parse(from),
        until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
  }
}
