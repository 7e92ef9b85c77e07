package rural.jobs.statistics.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import rural.jobs.statistics.Figures;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.table.CompositeTable;

class CompositeWorkTest {

  private static final List<String> CODES =
      List.of("990111000000", "990112000000", "990113000000", "990114000000");

  /** D has no toilet figure and too few sewage reports: no index, and the others are not moved. */
  @Test
  void aMissingFieldIsNeverZeroAndRefusesTheIndexOfItsDivisionOnly() {
    List<PublishedRate> three = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      three.add(Figures.ranked(CODES.get(i), "t", String.valueOf(90 - 10 * i), i + 1));
      three.add(Figures.ranked(CODES.get(i), "s", String.valueOf(60 - 5 * i), i + 1));
    }
    List<PublishedRate> four = new ArrayList<>(three);
    four.add(Figures.ranked(CODES.get(3), "t", null, null));
    four.add(Figures.ranked(CODES.get(3), "s", "99", null));
    Map<String, Row> rows = rows(four);
    Row without = rows.get(CODES.get(3));
    assertThat(cell(without, "index_entropy")).isNull();
    assertThat(cell(without, "reason")).isEqualTo("missing_field");
    assertThat((String[]) cell(without, "missing")).containsExactly("toilet", "sewage");
    assertThat(cell(rows.get(CODES.get(0)), "index_equal")).isEqualTo(100.0);
    assertThat(cell(rows.get(CODES.get(0)), "compared")).isEqualTo(3);
    assertThat(cell(rows.get(CODES.get(1)), "index_equal"))
        .isEqualTo(cell(rows(three).get(CODES.get(1)), "index_equal"));
  }

  /** Towns report no straw: the field takes no part and nobody is refused for it. */
  @Test
  void aFieldThatMostDoNotHaveTakesNoPart() {
    List<PublishedRate> rates = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rates.add(Figures.ranked(CODES.get(i), "t", String.valueOf(90 - 10 * i), i + 1));
      rates.add(Figures.ranked(CODES.get(i), "s", String.valueOf(60 - 5 * i), i + 1));
    }
    rates.add(Figures.ranked(CODES.get(0), "w", "80", 1));
    Row row = rows(rates).get(CODES.get(3));
    assertThat((String[]) cell(row, "fields")).containsExactly("toilet", "sewage");
    assertThat(cell(row, "reason")).isNull();
    assertThat(cell(row, "weight_straw")).isNull();
    assertThat(cell(row, "rank_equal")).isEqualTo(4);
  }

  @Test
  void twoDivisionsAndOneFieldAreTooFew() {
    List<PublishedRate> rates = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      rates.add(Figures.ranked(CODES.get(i), "t", String.valueOf(90 - 10 * i), i + 1));
    }
    assertThat(cell(rows(rates).get(CODES.get(0)), "reason")).isEqualTo("too_few_fields");
    for (int i = 0; i < 2; i++) {
      rates.add(Figures.ranked(CODES.get(i), "s", String.valueOf(60 - 5 * i), i + 1));
    }
    assertThat(cell(rows(rates).get(CODES.get(0)), "reason")).isEqualTo("too_few_divisions");
  }

  private static Map<String, Row> rows(List<PublishedRate> rates) {
    LinkedHashMap<String, String> indicators = new LinkedHashMap<>();
    indicators.put("toilet", "t");
    indicators.put("sewage", "s");
    indicators.put("straw", "w");
    return new CompositeWork("parent", indicators)
        .apply(rates).stream().collect(Collectors.toMap(row -> row.getString(2), row -> row));
  }

  private static Object cell(Row row, String column) {
    return row.get(CompositeTable.SCHEMA.fieldIndex(column));
  }
}
