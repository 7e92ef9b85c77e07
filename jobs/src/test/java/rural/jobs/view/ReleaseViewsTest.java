package rural.jobs.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import rural.jobs.TestSpark;
import rural.jobs.table.View;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Kind;
import rural.schemas.contract.Validity;
import rural.schemas.control.Approval;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;

class ReleaseViewsTest {

  private static final Instant MOMENT = Instant.parse("2024-10-09T00:30:00.123456789Z");

  @Test
  void onlyWhatTheRegisterCallsPublishedIsCurrentAndDraftsAreNotShown() {
    List<Row> rows =
        PanelTest.sql(
                ReleaseViews.releases(
                    List.of(
                        release("2024Q3", 4, ReleaseState.DRAFT),
                        release("2024Q3", 3, ReleaseState.HELD),
                        release("2024Q3", 2, ReleaseState.PUBLISHED),
                        release("2024Q3", 1, ReleaseState.SUPERSEDED),
                        release("2024Q2", 1, ReleaseState.WITHDRAWN))))
            .select("release", "state", "is_current")
            .collectAsList();
    assertThat(rows.stream().map(Row::mkString))
        .containsExactly(
            "2024Q2.1withdrawnfalse",
            "2024Q3.1supersededfalse",
            "2024Q3.2publishedtrue",
            "2024Q3.3heldfalse");
  }

  @Test
  void whatPeopleWroteStandsAsTheyWroteIt() {
    String reason = "雪灾'大雪\\n'; drop table x --\n第二行";
    Release held =
        new Release(
            Quarter.of("2024Q3"),
            1,
            ReleaseState.PUBLISHED,
            MOMENT,
            MOMENT,
            Optional.of(MOMENT),
            "digest",
            Optional.of(new Approval("张敏", reason, MOMENT)),
            Optional.empty(),
            List.of());
    Row row = PanelTest.sql(ReleaseViews.releases(List.of(held))).first();
    assertThat(row.<String>getAs("approval_reason")).isEqualTo(reason);
    assertThat(row.<String>getAs("approved_by")).isEqualTo("张敏");
    assertThat(row.<java.sql.Timestamp>getAs("published_at").toInstant())
        .isEqualTo(Instant.parse("2024-10-09T00:30:00.123456Z"));
  }

  @Test
  void aRegisterWithoutReleasesIsAnEmptyViewOfTheSameColumns() {
    View none = ReleaseViews.releases(List.of());
    assertThat(PanelTest.sql(none).count()).isZero();
    StructType made = PanelTest.sql(none).schema();
    assertThat(Arrays.stream(made.fields()).map(one -> one.name() + one.dataType()))
        .containsExactlyElementsOf(
            Arrays.stream(none.schema().fields()).map(one -> one.name() + one.dataType()).toList());
  }

  @Test
  void eachIndicatorIsAColumnAndAnEarlierCaliberHasItsOwn() {
    TestSpark.session()
        .sql(
            """
            select * from values
              ('2024Q3.1','2024Q3','990000000000','样省','province','000000000000','park.kept','公园', 50.0),
              ('2024Q3.1','2024Q3','990000000000','样省','province','000000000000','toilet.sanitary_coverage','总户数', 80.0),
              ('2022Q3.1','2022Q3','990000000000','样省','province','000000000000','park.kept','园区', 40.0)
              as t(release, quarter, division_code, division_name, level, parent_code, indicator, caliber, value)
            """)
        .createOrReplaceTempView("published_current_rates");
    List<Row> rows =
        PanelTest.sql(WideRates.of(withTwoCalibers()))
            .orderBy("quarter")
            .select("quarter", "park_kept", "park_kept_until_2024", "toilet_sanitary_coverage")
            .collectAsList();
    assertThat(rows.stream().map(row -> row.mkString(" ")))
        .containsExactly("2022Q3 null 40.0 null", "2024Q3 50.0 null 80.0");
  }

  private static ContractBook withTwoCalibers() {
    ContractBook book = ContractReader.shipped();
    Contract toilet = book.form("toilet");
    Indicator like = toilet.indicators().get(0);
    List<Indicator> indicators = new ArrayList<>(toilet.indicators());
    LocalDate changed = LocalDate.of(2024, 1, 1);
    indicators.add(park(like, "园区", new Validity(LocalDate.of(2020, 1, 1), Optional.of(changed))));
    indicators.add(park(like, "公园", new Validity(changed, Optional.empty())));
    Contract changedToilet =
        new Contract(
            toilet.form(),
            toilet.number(),
            toilet.title(),
            toilet.section(),
            toilet.grain(),
            toilet.period(),
            toilet.key(),
            toilet.personalTitles(),
            toilet.parameters(),
            toilet.fields(),
            toilet.rules(),
            indicators,
            Optional.empty(),
            toilet.digest());
    return new ContractBook(
        List.of(changedToilet), book.codeLists(), book.units(), book.personal());
  }

  private static Indicator park(Indicator like, String caliber, Validity validity) {
    return new Indicator(
        "park.kept",
        like.form(),
        like.title(),
        like.numerator(),
        like.denominator(),
        like.among(),
        Kind.STOCK,
        caliber,
        like.levels(),
        like.decimals(),
        false,
        like.source(),
        validity);
  }

  private static Release release(String quarter, int number, ReleaseState state) {
    return new Release(
        Quarter.of(quarter),
        number,
        state,
        MOMENT,
        MOMENT,
        Optional.empty(),
        "digest",
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
