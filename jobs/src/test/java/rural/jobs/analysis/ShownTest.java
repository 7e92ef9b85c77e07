package rural.jobs.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import rural.jobs.TestSpark;

/** What a notebook draws and a terminal prints in its place. */
class ShownTest {

  private static Dataset<Row> rows(String query) {
    return TestSpark.session().sql(query);
  }

  private static Document drawing(Chart chart) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(chart.svg())));
  }

  private static double number(Document drawing, String element, int index, String attribute) {
    NodeList all = drawing.getElementsByTagName(element);
    return Double.parseDouble(
        all.item(index).getAttributes().getNamedItem(attribute).getNodeValue());
  }

  @Test
  void aSheetAlignsChineseAndSaysWhenThereIsMore() {
    Dataset<Row> rows =
        rows("select * from values ('甲县', 1.0000049), ('a', 20.5), ('b', null) as t(name, n)");
    assertThat(Sheet.of(rows, 2).text())
        .isEqualTo(
            """
            name        n
            甲县   1.0000
            a     20.5000
            …
            """);
    assertThat(Sheet.of(rows, 3).text()).endsWith("—\n");
  }

  @Test
  void aSheetInANotebookEscapesWhatItShows() {
    assertThat(Sheet.of(rows("select '<b>&\"' as t"), 5).html())
        .contains("&lt;b>&amp;&quot;</td>")
        .doesNotContain("<b>");
  }

  @Test
  void barsAreAsLongAsTheirFigures() throws Exception {
    Document bars =
        drawing(
            Chart.bars(
                "甲 & 乙", rows("select * from values ('甲', 10), ('乙', 30) t(k, v)"), "k", "v"));
    assertThat(number(bars, "rect", 1, "width") / number(bars, "rect", 0, "width"))
        .isBetween(2.99, 3.01);
    assertThat(bars.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("甲 & 乙");
  }

  @Test
  void aFallGoesToTheLeft() throws Exception {
    Document bars =
        drawing(
            Chart.bars("t", rows("select * from values ('a', -10), ('b', 10) t(k, v)"), "k", "v"));
    double zero = number(bars, "rect", 1, "x");
    assertThat(number(bars, "rect", 0, "x") + number(bars, "rect", 0, "width"))
        .isBetween(zero - 0.2, zero + 0.2);
  }

  @Test
  void linesGoThroughTheirPlacesInOrderAndLeaveOutWhatIsEmpty() throws Exception {
    Dataset<Row> series =
        rows(
            "select * from values ('2024Q2', 2, 'a'), ('2024Q1', 1, 'a'), ('2024Q1', null, 'b'),"
                + " ('2024Q2', 3, 'b') t(q, v, s)");
    Document lines = drawing(Chart.lines("t", series, "q", "v", "s"));
    NodeList paths = lines.getElementsByTagName("polyline");
    String[] first =
        paths.item(0).getAttributes().getNamedItem("points").getNodeValue().trim().split("[ ,]");
    assertThat(paths.getLength()).isEqualTo(2);
    assertThat(Double.parseDouble(first[0])).isLessThan(Double.parseDouble(first[2]));
    assertThat(Double.parseDouble(first[1])).isGreaterThan(Double.parseDouble(first[3]));
  }

  @Test
  void dotsLieOnThePaper() throws Exception {
    Document dots =
        drawing(
            Chart.dots(
                "t",
                rows("select id, id * id as sq, 'n' as n from range(5)"),
                "id",
                "sq",
                "n",
                ""));
    for (int i = 0; i < 5; i++) {
      assertThat(number(dots, "circle", i, "cx")).isBetween(0.0, 760.0);
      assertThat(number(dots, "circle", i, "cy")).isBetween(0.0, 420.0);
    }
  }

  @Test
  void nothingToDrawIsSaid() {
    Chart none = Chart.bars("t", rows("select 'a' as k, cast(null as int) as v"), "k", "v");
    assertThat(none.svg()).isEqualTo("<p>t: —</p>");
    assertThat(none.text()).isEqualTo("t\nk  v\na  —\n");
  }

  @ParameterizedTest
  @CsvSource({"0,100,20,0,100", "61,97,10,60,100", "5,5,1,5,6", "-3,4,2,-4,4"})
  void anAxisHasRoundMarksAndHoldsEverything(
      double least, double most, double step, double low, double high) {
    Axis axis = Axis.of(least, most, 0, 1);
    assertThat(List.of(axis.step(), axis.low(), axis.high())).containsExactly(step, low, high);
    assertThat(axis.at(axis.low())).isZero();
    assertThat(axis.at(axis.high())).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"68.652849740932642,68.65", "22237.05,22237", "1000000,1000000", "0.5,0.5", "0,0"})
  void figuresHaveNoMoreDigitsThanTheEyeWants(double value, String figure) {
    assertThat(Axis.figure(value)).isEqualTo(figure);
  }
}
