package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuccessionsTest {

  private static final String A = "990101100001";
  private static final String B = "990101100002";
  private static final String C = "990101100003";
  private static final String D = "990101100004";

  @Test
  void recodesAndMergesAreFollowedToTheCodeInForce() {
    Fate fate =
        fate(
            A,
            Set.of(C),
            change("2022-01-01", "recode", A, B),
            change("2023-05-01", "merge", B, C));
    assertThat(fate).isEqualTo(Fate.succeeded(C));
  }

  @Test
  void aSplitNamesItsCandidates() {
    Fate fate =
        fate(
            A,
            Set.of(C, D),
            change("2023-01-01", "split", A, C),
            change("2023-01-01", "split", A, D));
    assertThat(fate.state()).isEqualTo(Fate.State.SPLIT);
    assertThat(fate.codes()).containsExactly(C, D);
    assertThat(fate.effective()).isEmpty();
  }

  @Test
  void whatChangesAfterTheDayIsNotKnownYet() {
    assertThat(fate(A, Set.of(B), change("2024-10-01", "recode", A, B))).isEqualTo(Fate.GONE);
  }

  @Test
  void aCodeThatLeadsNowhereOrRoundIsRetired() {
    assertThat(fate(A, Set.of(), change("2023-01-01", "recode", A, B)).state())
        .isEqualTo(Fate.State.RETIRED);
    assertThat(
            fate(
                    A,
                    Set.of(),
                    change("2023-01-01", "recode", A, B),
                    change("2023-02-01", "recode", B, A))
                .state())
        .isEqualTo(Fate.State.RETIRED);
    assertThat(fate(D, Set.of()).state()).isEqualTo(Fate.State.RETIRED);
  }

  @Test
  void aNewNameUnderTheSameCodeRetiresNothing() {
    assertThat(fate(A, Set.of(B), change("2023-01-01", "rename", A, A)).state())
        .isEqualTo(Fate.State.RETIRED);
  }

  @Test
  void anAbolishedCodeEndsOrGoesToSeveralWithoutShares() {
    String none = Hierarchy.ROOT;
    // Even where the register lists the nation itself.
    assertThat(fate(A, Set.of(none), change("2023-01-01", "abolish", A, none)))
        .isEqualTo(Fate.GONE);
    assertThat(
            fate(
                A,
                Set.of(C),
                change("2022-01-01", "recode", A, B),
                change("2023-01-01", "abolish", B, none)))
        .isEqualTo(Fate.GONE);
    Fate several =
        fate(
            A,
            Set.of(C, D),
            change("2023-01-01", "abolish", A, C),
            change("2023-01-01", "abolish", A, D));
    assertThat(several).isEqualTo(Fate.split(List.of(C, D)));
  }

  private static Fate fate(String code, Set<String> inForce, Change... changes) {
    return Successions.of(List.of(changes), inForce::contains, LocalDate.of(2024, 9, 30)).of(code);
  }

  private static Change change(String on, String kind, String from, String to) {
    return new Change(LocalDate.parse(on), kind, from, to);
  }
}
