package rural.jobs.run.explain;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

class StandsOutTest {

  private static final String HEADER =
      "division_name,value,expected_value,low,high,score,denominator_before,denominator,villages\n";

  @Test
  void whoseHouseholdsFellAreNamedWithThem() {
    Line town = line("甲镇,65.2632,62,,,3.2632,900,880,990101001104|990101001105");
    Line village = line("一零四村,77.5,62,,,15.5,100,80,");
    StandsOut out =
        new StandsOut(
            town,
            new Text("户数减少而率上升", "Households fell while the rate rose"),
            Map.of("990101001104", village));
    assertThat(out.says().in(Language.ZH))
        .isEqualTo(
            "户数减少而率上升：两季都上报的单位分母由 900 变为 880，率 65.26 %，分母不减则为 62.00 %"
                + "；涉及：一零四村 100→80、990101001105");
    assertThat(new StandsOut(village, new Text("a", "Fell"), Map.of()).says().in(Language.EN))
        .isEqualTo(
            "Fell: from 100 to 80 among those that reported both quarters; 77.50 %, and 62.00 % had"
                + " it not fallen");
  }

  @Test
  void anotherOutlierIsSaidWithItsLimits() {
    Line line = line("甲镇,50,62,58.5,66,-4.21,,,");
    assertThat(new StandsOut(line, new Text("低", "Low"), Map.of()).says().in(Language.EN))
        .isEqualTo("50.00 %, expected 62.00 % (58.50 to 66.00), score -4.2: Low");
  }

  private static Line line(String cells) {
    return CsvReader.builder().ofNamedCsvRecord(HEADER + cells).stream()
        .map(one -> new Line(one, 2))
        .toList()
        .get(0);
  }
}
