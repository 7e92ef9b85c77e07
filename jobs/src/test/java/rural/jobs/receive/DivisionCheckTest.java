package rural.jobs.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rural.schemas.place.Level;

/**
 * Rows of the register beside each other: code, level, parent, first day, day it ends. Codes are
 * written without the zeros at their end.
 */
class DivisionCheckTest {

  private static final String REGISTER =
      """
      99 province 0 2020-01-01
      9901 city 99 2020-01-01
      990101 county 9901 2020-01-01
      990102 county 9901 2020-01-01
      990101001 town 990101 2020-01-01
      990101001001 village 990101001 2020-01-01
      """;

  /** What is refused, in the order of the rows; the row's number in front. */
  private static List<String> said(String register, String... sheets) {
    return said(false, register, sheets);
  }

  private static List<String> said(boolean backwards, String register, String... sheets) {
    List<DivisionVersion> arrived = new ArrayList<>();
    for (int sheet = 0; sheet < sheets.length; sheet++) {
      arrived.addAll(versions("s" + sheet, 20_000 + sheet, sheets[sheet]));
    }
    if (backwards) {
      Collections.reverse(arrived);
    }
    DivisionCheck check = new DivisionCheck(versions("", 10_000, register), arrived);
    return check.faults().entrySet().stream()
        .map(
            one ->
                one.getKey().submission()
                    + " "
                    + one.getKey().row()
                    + " "
                    + one.getValue().rule().code()
                    + " "
                    + one.getValue().field())
        .sorted()
        .toList();
  }

  private static List<DivisionVersion> versions(String submission, int dated, String rows) {
    List<DivisionVersion> versions = new ArrayList<>();
    for (String line : rows.strip().lines().toList()) {
      String[] parts = line.strip().split(" ");
      versions.add(
          new DivisionVersion(
              code(parts[0]),
              code(parts[2]),
              Level.parse(parts[1]).orElseThrow(),
              (int) LocalDate.parse(parts[3]).toEpochDay(),
              parts.length < 5 ? Integer.MAX_VALUE : (int) LocalDate.parse(parts[4]).toEpochDay(),
              dated,
              0,
              submission,
              versions.size() + 1));
    }
    return versions;
  }

  private static long code(String digits) {
    return Long.parseLong(digits + "0".repeat(12 - digits.length()));
  }

  @Test
  void aListIsTakenWholeInAnyOrderOfRowsAndFiles() {
    String[] lines = REGISTER.strip().split("\n");
    List<String> reversed = new ArrayList<>(List.of(lines));
    Collections.reverse(reversed);
    assertThat(said("", String.join("\n", reversed))).isEmpty();
    assertThat(said("", lines[5] + "\n" + lines[4], lines[3] + "\n" + lines[2], lines[1], lines[0]))
        .isEmpty();
    assertThat(said(true, "", REGISTER)).isEmpty();
  }

  @Test
  void aRowBelowNothingIsRefusedWithAllThatHangsOnIt() {
    assertThat(
            said(
                REGISTER,
                """
                990103 county 9909 2020-01-01
                990103001 town 990103 2020-01-01
                990103001001 village 990103001 2020-01-01
                990101002 town 990101 2020-01-01
                """))
        .containsExactly(
            "s0 1 parent_unknown parent_code",
            "s0 2 parent_unknown parent_code",
            "s0 3 parent_unknown parent_code");
  }

  @Test
  void aTypedParentDoesNotTakeAKnownCountyOutOfItsProvince() {
    assertThat(said(REGISTER, "990102 county 9909 2020-01-01"))
        .containsExactly("s0 1 parent_unknown parent_code");
    assertThat(said(REGISTER, "990102001 town 990102 2020-01-01", "990102 county 9909 2020-01-01"))
        .containsExactly("s1 1 parent_unknown parent_code");
  }

  @Test
  void theParentIsOfAHigherLevelAndInForceWhenTheRowBegins() {
    assertThat(
            said(
                REGISTER + "990103 county 9901 2020-01-01 2023-01-01",
                """
                990104 county 990101 2020-01-01
                990101002 town 990101001 2020-01-01
                990103001 town 990103 2022-01-01
                990103002 town 990103 2023-01-01
                990103003 town 990103 2019-12-31
                """))
        .containsExactly(
            "s0 1 parent_not_above parent_code",
            "s0 2 parent_not_above parent_code",
            "s0 4 parent_not_in_force parent_code",
            "s0 5 parent_not_in_force parent_code");
  }

  @Test
  void twoVersionsOfOneCodeAreNeverInForceOnOneDay() {
    // The county is named anew without ending its first version; then with.
    assertThat(said(REGISTER, "990102 county 99 2024-01-01"))
        .containsExactly("s0 1 versions_overlap valid_from");
    assertThat(
            said(
                REGISTER,
                """
                990102 county 99 2024-01-01
                990102 county 9901 2020-01-01 2024-01-01
                """))
        .isEmpty();
    // One day too long, in two files that arrive together: neither is taken.
    assertThat(
            said(
                REGISTER,
                "990103 county 9901 2020-01-01 2024-01-02",
                "990103 county 9901 2024-01-01"))
        .containsExactly("s0 1 versions_overlap valid_from", "s1 1 versions_overlap valid_from");
    // A later report of the same day takes the earlier one's place and overlaps nothing.
    assertThat(said(REGISTER, "990102 county 9901 2020-01-01 2024-01-01")).isEmpty();
  }

  @Test
  void aRowThatIsRefusedEndsNothing() {
    // The first row would end the old version, but hangs on nothing: so the second overlaps it.
    assertThat(
            said(
                REGISTER,
                """
                990102 county 9909 2020-01-01 2024-01-01
                990102 county 9901 2024-01-01
                """))
        .containsExactly("s0 1 parent_unknown parent_code", "s0 2 versions_overlap valid_from");
  }

  @Test
  void whatTheRegisterHasKeepsAParent() {
    assertThat(said(REGISTER, "990101 village 9901 2020-01-01"))
        .containsExactly("s0 1 children_left level");
    assertThat(
            said(
                REGISTER,
                """
                990101 town 9901 2020-01-01
                990101001 town 9901 2020-01-01
                """))
        .isEmpty();
  }

  @Test
  void aReportOfBeforeThatTakesNoPlaceChangesNothing() {
    List<DivisionVersion> older = versions("s0", 9_000, "990101 village 9901 2020-01-01");
    assertThat(new DivisionCheck(versions("", 10_000, REGISTER), older).faults()).isEmpty();
  }

  @Test
  void aReportWithoutADateComesBehindWhatWasReceivedBeforeIt() {
    List<DivisionVersion> undated =
        versions("s0", DivisionVersion.UNDATED, "990101 village 9901 2020-01-01");
    assertThat(new DivisionCheck(versions("", 10_000, REGISTER), undated).faults()).hasSize(1);
  }

  private static boolean leavesSome(String rows) {
    List<DivisionVersion> arrived = versions("s0", 20_000, rows);
    DivisionCheck check = new DivisionCheck(versions("", 10_000, REGISTER), arrived);
    assertThat(check.faults()).isEmpty();
    return check.leavesSome(arrived.get(0));
  }

  @Test
  void aDivisionThatEndsAboveOthersIsNoticed() {
    String ends = "990101001 town 990101 2020-01-01 2024-01-01\n";
    assertThat(leavesSome(ends)).isTrue();
    assertThat(leavesSome(ends + "990101001001 village 990101001 2020-01-01 2024-01-01")).isFalse();
    // It goes on under another parent, or the village does.
    assertThat(leavesSome(ends + "990101001 town 990102 2024-01-01")).isFalse();
    assertThat(
            leavesSome(
                ends
                    + "990101001001 village 990101001 2020-01-01 2024-01-01\n"
                    + "990102001 town 990102 2024-01-01\n"
                    + "990101001001 village 990102001 2024-01-01"))
        .isFalse();
    assertThat(leavesSome("990102 county 9901 2020-01-01 2024-01-01")).isFalse();
  }

  private static List<String> missing(String sender, String list) {
    List<DivisionVersion> arrived = versions("s0", 20_000, list);
    DivisionWorld world = new DivisionCheck(versions("", 10_000, REGISTER), arrived).world();
    return new CompleteList(arrived, sender, world)
        .missing((int) LocalDate.of(2024, 10, 1).toEpochDay()).stream()
            .map(DivisionVersion::text)
            .toList();
  }

  @Test
  void aCompleteListLacksWhatIsInForceBelowTheSameAndOnTheSameLevels() {
    assertThat(missing("", "990101 county 9901 2020-01-01")).containsExactly("990102000000");
    assertThat(missing("", "9901 city 99 2020-01-01\n990101 county 9901 2020-01-01"))
        .containsExactly("990102000000");
    assertThat(missing("", "990101 county 9901 2020-01-01\n990101001 town 990101 2020-01-01"))
        .isEmpty();
    assertThat(missing("990101000000", "990101001002 village 990101001 2020-01-01"))
        .containsExactly("990101001001");
    assertThat(missing("", "990102001 town 990102 2020-01-01")).isEmpty();
  }
}
