package rural.jobs.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Field;
import rural.schemas.contract.FieldType;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Kind;
import rural.schemas.contract.Period;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Section;
import rural.schemas.contract.Severity;
import rural.schemas.contract.Text;
import rural.schemas.contract.Validity;

class ProportionsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 9, 30);

  private static final Set<String> ON = Proportions.on(ContractReader.shipped(), DAY);

  @Test
  void villagesAndHouseholdsAreUnits() {
    assertThat(ON)
        .contains(
            "garbage.village_coverage",
            "garbage.household_sorting",
            "toilet.sanitary_coverage",
            "toilet.harmless_coverage",
            "sewage.village_treatment",
            "sewage.effluent_compliance",
            "issue.rectification");
  }

  /** Sanitary toilets are counted of all households, so that they may exceed the resident ones. */
  @Test
  void tonsOfTonsAndHouseholdsOfOtherHouseholdsAreNoShareOfUnits() {
    assertThat(ON)
        .doesNotContain(
            "garbage.treatment_rate",
            "straw.utilization",
            "sewage.facility_load",
            "toilet.task_completion",
            "toilet.sanitary_coverage_resident");
  }

  /** A form of a home may write the same rule in many ways. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a; b; a <= b; true",
        "a; b; b >= a; true",
        "a; b; b>a; true",
        "a; b; (a <= b); true",
        "a; b; a <= b and c <= b; true",
        "a; b; a is null or a <= b; true",
        "a; b; a between 0 and b; true",
        "a; b; a + c = b; true",
        "a; b; b = c + a; true",
        "a + c; b; a + c = b; true",
        "a; a + c; a >= 0; true", // a part of the sum, whatever the rules say
        "a; b + c; a <= b; true",
        "a; b; a <= c and c <= b; true",
        "a; b; a >= b; false",
        "a; b; a <= b or c <= b; false",
        "a; b; a <= b or c <= b and c <= a; false",
        "a; b; a <= 2 * b; false",
        "a; b; c <= b; false",
        "a + c; b; a <= b and c <= b; false", // together they may be more
        "t; b; t <= b; false", // tons are no units
        "a; s; a <= s; false", // may be below 0
      })
  void whatARuleKeepsInOrderIsAShareHoweverItIsWritten(
      String numerator, String denominator, String check, boolean isShare) {
    assertThat(new Within(form(check, Severity.HARD), DAY).holds(numerator, denominator))
        .isEqualTo(isShare);
    assertThat(new Within(form(check, Severity.SOFT), DAY).holds("a", "b")).isFalse();
  }

  private static Contract form(String check, Severity severity) {
    return new Contract(
        "own",
        "农环14表",
        new Text("自建表", "Own"),
        Section.VILLAGE,
        Grain.VILLAGE,
        Period.QUARTER,
        List.of("division_code", "quarter"),
        List.of(),
        List.of(),
        List.of(
            field("a", FieldType.COUNT, false),
            field("b", FieldType.COUNT, false),
            field("c", FieldType.COUNT, false),
            field("s", FieldType.COUNT, true),
            field("t", FieldType.DECIMAL, false)),
        List.of(
            new Rule("order", check, severity, new Text("错", "wrong"), List.of(), Validity.ALWAYS)),
        List.of(),
        Optional.empty(),
        "digest");
  }

  private static Field field(String name, FieldType type, boolean signed) {
    return new Field(
        name,
        new Text(name, name),
        List.of(),
        type,
        Optional.of("household"),
        false,
        signed,
        Kind.STOCK,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Field.SUM);
  }
}
