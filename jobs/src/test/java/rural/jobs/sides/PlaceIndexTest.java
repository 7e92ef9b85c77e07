package rural.jobs.sides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** A town, a village of it that moved to another town on day 100, and one that was merged then. */
final class PlaceIndexTest {

  private static final String TOWN = "990101101000";
  private static final String MOVED = "990101101201";
  private static final String GONE = "990101101202";
  private static final int EVER = Integer.MAX_VALUE;

  private final PlaceIndex index =
      new PlaceIndex(
          List.of(
              version(MOVED, 100, EVER, null, "990101102000", true),
              version(GONE, 100, 101, MOVED, "990101102000", true),
              version(TOWN, 0, EVER, null, null, false),
              version(GONE, 0, 100, null, TOWN, true),
              version(MOVED, 0, 100, null, TOWN, true),
              version("000000000000", Integer.MIN_VALUE, EVER, null, null, false)));

  @Test
  void aDivisionAboveVillagesCountsAtItself() {
    assertThat(index.at(TOWN, 5)).isEqualTo(RowFactory.create(TOWN, TOWN, false));
    assertThat(index.at("000000000000", -1))
        .isEqualTo(RowFactory.create("000000000000", "000000000000", false));
  }

  @Test
  void aVillageCountsWhereItHangsOnTheDay() {
    assertThat(index.at(MOVED, 99)).isEqualTo(RowFactory.create(MOVED, TOWN, true));
    assertThat(index.at(MOVED, 100)).isEqualTo(RowFactory.create(MOVED, "990101102000", true));
  }

  @Test
  void aRetiredCodeCountsForItsSuccessorOnTheDaysItIsAskedFor() {
    assertThat(index.at(GONE, 99)).isEqualTo(RowFactory.create(GONE, TOWN, true));
    assertThat(index.at(GONE, 100)).isEqualTo(RowFactory.create(MOVED, "990101102000", true));
    assertThat(index.at(GONE, 101)).isNull();
  }

  @Test
  void aCodeThatNobodyKnowsHasNoPlace() {
    assertThat(index.at("990101101203", 5)).isNull();
    assertThat(index.at("999999999999", 5)).isNull();
    assertThat(index.at(TOWN, -1)).isNull();
    assertThat(new PlaceIndex(List.of()).at(TOWN, 5)).isNull();
  }

  private static Row version(
      String code, int from, int until, String effective, String base, boolean rural) {
    return RowFactory.create(Long.valueOf(code), from, until, effective, base, rural);
  }
}
