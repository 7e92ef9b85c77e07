package rural.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rural.jobs.statistics.Family.Grouping;

/** Counties A and B of one city; B was X, in another city, until a quarter ago. */
class FamilyTest {

  private static final String PARENT = "990100000000";

  private static final Family FAMILY =
      new Family(
          Family.key("county", PARENT),
          List.of(
              rate("2024Q2", "A", PARENT, "garbage"),
              rate("2024Q2", "X", "990200000000", "garbage"),
              rate("2024Q3", "A", PARENT, "garbage"),
              rate("2024Q3", "A", PARENT, "toilet"),
              rate("2024Q3", "B", PARENT, "garbage")),
          "2024Q3",
          "2024Q2",
          new FormerCodes(Map.of("2024Q2", Map.of("X", "B"))));

  @Test
  void aRecodedDivisionHasItsPastInItsSeries() {
    assertThat(said(Grouping.SERIES))
        .containsExactlyInAnyOrder(
            "garbage 2024Q2 A, garbage 2024Q3 A",
            "garbage 2024Q2 X, garbage 2024Q3 B",
            "toilet 2024Q3 A");
  }

  @Test
  void whoHadAnotherParentWasRankedAmongOthers() {
    assertThat(said(Grouping.SIBLINGS))
        .containsExactlyInAnyOrder(
            "garbage 2024Q2 A, garbage 2024Q3 A, garbage 2024Q3 B", "toilet 2024Q3 A");
  }

  @Test
  void aCityThatWasRecodedIsTheSameParent() {
    Family family =
        new Family(
            Family.key("county", PARENT),
            List.of(
                rate("2024Q2", "A", "990900000000", "garbage"),
                rate("2024Q3", "A", PARENT, "garbage")),
            "2024Q3",
            "2024Q2",
            new FormerCodes(Map.of("2024Q2", Map.of("990900000000", PARENT))));
    assertThat(family.by(Grouping.SIBLINGS)).hasSize(1).allMatch(group -> group.size() == 2);
  }

  @Test
  void allNowIsEveryIndicatorOfTheQuarter() {
    assertThat(said(Grouping.ALL_NOW))
        .containsExactly("garbage 2024Q3 A, toilet 2024Q3 A, garbage 2024Q3 B");
  }

  private static List<String> said(Grouping grouping) {
    return FAMILY.by(grouping).stream()
        .map(
            group ->
                String.join(
                    ", ",
                    group.stream()
                        .map(one -> one.indicator() + " " + one.quarter() + " " + one.code())
                        .toList()))
        .toList();
  }

  private static PublishedRate rate(String quarter, String code, String parent, String indicator) {
    return new PublishedRate(
        quarter,
        code,
        code,
        "county",
        parent,
        indicator,
        "",
        "S",
        BigDecimal.ONE,
        BigDecimal.TEN,
        BigDecimal.TEN,
        1,
        null,
        null,
        null,
        null,
        Set.of());
  }
}
