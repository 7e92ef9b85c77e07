package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rural.schemas.place.Level;

/** Which reports together tell of all of a unit. */
class PartsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

  private final List<Change> changes = new ArrayList<>();
  private final List<Division> divisions = new ArrayList<>();

  @Test
  void ofANewVillageEveryPartIsOwedAndItsOwnReportIsAllOfThem() {
    merge("2024-07-01", "A", "E");
    merge("2024-07-01", "B", "E");
    until("2024-07-01", "A", "B");
    since("2024-07-01", "E");
    assertThat(parts().missing("E", List.of("A"))).containsExactly(List.of("B"));
    assertThat(parts().missing("E", List.of("A", "B"))).isEmpty();
    assertThat(parts().missing("E", List.of("E"))).isEmpty();
  }

  @Test
  void aVillageThatTookAnotherInOwesItsOwnPartToo() {
    merge("2024-07-01", "A", "E");
    until("2024-07-01", "A");
    since("2020-01-01", "E");
    assertThat(parts().missing("E", List.of("A"))).containsExactly(List.of("E"));
  }

  @Test
  void aPartIsKnownByTheCodesItHadAndByWhatItWasMadeOf() {
    recode("2023-01-01", "A0", "A");
    merge("2024-01-01", "B1", "B");
    merge("2024-01-01", "B2", "B");
    merge("2024-07-01", "A", "E");
    merge("2024-07-01", "B", "E");
    until("2023-01-01", "A0");
    until("2024-01-01", "B1", "B2");
    until("2024-07-01", "A");
    divisions.add(division("B", true, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 7, 1)));
    since("2024-07-01", "E");
    assertThat(parts().missing("E", List.of("B"))).containsExactly(List.of("A", "A0"));
    assertThat(parts().missing("E", List.of("A0", "B1"))).containsExactly(List.of("B2"));
    assertThat(parts().missing("E", List.of("A"))).containsExactly(List.of("B", "B1", "B2"));
    assertThat(parts().missing("E", List.of("A0", "B1", "B2"))).isEmpty();
  }

  /** A residents' committee owes nothing, nor does a code that the register never knew. */
  @Test
  void whoOwedNoReportIsNoPart() {
    merge("2024-07-01", "A", "E");
    merge("2024-07-01", "C", "E");
    merge("2024-07-01", "X", "E");
    until("2024-07-01", "A");
    divisions.add(division("C", false, LocalDate.MIN, LocalDate.of(2024, 7, 1)));
    since("2024-07-01", "E");
    assertThat(parts().missing("E", List.of("A"))).isEmpty();
    assertThat(parts().missing("E", List.of("C"))).containsExactly(List.of("A"));
  }

  @Test
  void aRecodeAloneHasNoPartsAndCodesThatSwappedEndTheSearch() {
    recode("2024-07-01", "A", "E");
    recode("2024-07-01", "P", "Q");
    recode("2024-07-01", "Q", "P");
    until("2024-07-01", "A");
    since("2024-07-01", "E");
    assertThat(parts().missing("E", List.of("A"))).isEmpty();
    assertThat(parts().missing("P", List.of("P"))).isEmpty();
  }

  private Parts parts() {
    Set<String> inForce = new HashSet<>();
    divisions.stream().filter(one -> one.isInForce(DAY)).forEach(one -> inForce.add(one.code()));
    return new Parts(changes, divisions, Successions.of(changes, inForce::contains, DAY), DAY);
  }

  private void merge(String on, String oldCode, String newCode) {
    changes.add(new Change(LocalDate.parse(on), "merge", oldCode, newCode));
  }

  private void recode(String on, String oldCode, String newCode) {
    changes.add(new Change(LocalDate.parse(on), "recode", oldCode, newCode));
  }

  private void until(String day, String... codes) {
    for (String code : codes) {
      divisions.add(division(code, true, LocalDate.MIN, LocalDate.parse(day)));
    }
  }

  private void since(String day, String code) {
    divisions.add(division(code, true, LocalDate.parse(day), LocalDate.MAX));
  }

  private static Division division(String code, boolean rural, LocalDate from, LocalDate until) {
    return new Division(code, code, Level.VILLAGE, "", rural, from, until);
  }
}
