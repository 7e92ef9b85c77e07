package rural.jobs.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class DivisionListTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);
  private static final LocalDate EARLIER = LocalDate.of(2024, 6, 30);

  private static final List<Row> DIVISIONS =
      List.of(
          division("990000000000", "province", "", "2020-01-01"),
          division("990100000000", "city", "990000000000", "2020-01-01"),
          division("990101000000", "county", "990100000000", "2020-01-01"),
          division("990101101000", "town", "990101000000", "2020-01-01"),
          division("990102000000", "county", "990100000000", "2020-01-01"),
          division("990101101202", "village", "990101101000", "2020-01-01"),
          division("990101101201", "village", "990101101000", "2020-01-01"),
          division("990101101203", "village", "990101101000", "2024-10-01"));

  @Test
  void whatLiesBelowADivisionIsReadFromTheParents() {
    DivisionList list = list(List.of());

    assertThat(list.below("990101000000")).containsExactly("990101000000", "990101101000");
    assertThat(list.villages().get("990101101000"))
        .extracting(Division::code)
        .containsExactly("990101101201", "990101101202"); // the third is not in force yet
  }

  @Test
  void aRecodedDivisionIsTheSameAndAMergedOrSplitOneIsNot() {
    Function<String, Optional<String>> then =
        list(List.of(
                change("2024-07-01", "recode", "A", "B"),
                change("2024-08-01", "recode", "B", "C"), // twice
                change("2024-07-01", "merge", "D", "E"),
                change("2024-07-01", "split", "F", "G"),
                change("2024-07-01", "split", "F", "H"),
                change("2024-05-01", "recode", "I", "J"), // before the earlier day
                change("2024-11-01", "recode", "K", "L"))) // after the day
            .codesOn(EARLIER);

    assertThat(then.apply("C")).contains("A");
    assertThat(then.apply("E")).isEmpty();
    assertThat(then.apply("G")).isEmpty();
    assertThat(then.apply("J")).contains("J");
    assertThat(then.apply("K")).contains("K");
    assertThat(then.apply("never changed")).contains("never changed");
  }

  @Test
  void twoCodesMayBeSwappedOnOneDay() {
    Function<String, Optional<String>> then =
        list(List.of(
                change("2024-07-01", "recode", "A", "B"), change("2024-07-01", "recode", "B", "A")))
            .codesOn(EARLIER);

    assertThat(then.apply("A")).contains("B");
    assertThat(then.apply("B")).contains("A");
  }

  @Test
  void aCodeThatWasGivenToSomethingNewIsNotWhatItWas() {
    Function<String, Optional<String>> then =
        list(List.of(change("2024-07-01", "recode", "A", "B"))).codesOn(EARLIER);

    assertThat(then.apply("A")).isEmpty();
  }

  private static DivisionList list(List<Row> changes) {
    return DivisionList.on(DAY, DIVISIONS::forEach, changes::forEach);
  }

  private static Row division(String code, String level, String parent, String from) {
    StructType schema =
        new StructType()
            .add(Division.CODE, DataTypes.StringType)
            .add(Division.NAME, DataTypes.StringType)
            .add(Division.LEVEL, DataTypes.StringType)
            .add(Division.PARENT, DataTypes.StringType)
            .add(Division.RURAL, DataTypes.BooleanType)
            .add(Division.VALID_FROM, DataTypes.DateType)
            .add(Division.VALID_TO, DataTypes.DateType);
    return new GenericRowWithSchema(
        new Object[] {code, "名", level, parent, true, Date.valueOf(from), null}, schema);
  }

  private static Row change(String on, String kind, String from, String to) {
    StructType schema =
        new StructType()
            .add("effective_on", DataTypes.DateType)
            .add("kind", DataTypes.StringType)
            .add("old_code", DataTypes.StringType)
            .add("new_code", DataTypes.StringType);
    return new GenericRowWithSchema(new Object[] {Date.valueOf(on), kind, from, to}, schema);
  }
}
