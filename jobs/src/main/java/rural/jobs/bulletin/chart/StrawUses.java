package rural.jobs.bulletin.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import rural.jobs.bulletin.fact.Field;
import rural.jobs.bulletin.fact.FieldFacts.Told;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;

/** How much of the collectable straw goes to each of the five uses. */
public final class StrawUses {

  private static final List<String> USES =
      List.of("fertilizer", "feed", "fuel", "substrate", "material");
  private static final int ROW = 26;
  private static final int LEFT = 70;
  private static final int RIGHT = Svg.WIDTH - 54;

  private StrawUses() {}

  /** Empty where the release has none of the uses here, as in towns. */
  public static Optional<Picture> of(Page page, Words words) {
    List<Told> uses =
        USES.stream()
            .flatMap(use -> page.told(Field.STRAW.word() + "." + use).stream())
            .filter(one -> one.rate().value().isPresent())
            .toList();
    return uses.isEmpty() ? Optional.empty() : Optional.of(draw(uses, words));
  }

  private static Picture draw(List<Told> uses, Words words) {
    double most =
        uses.stream()
            .flatMap(one -> one.rate().value().stream())
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(1);
    Scale scale = new Scale(0, Math.max(most, 1), 0, RIGHT - LEFT);
    Svg svg = new Svg();
    for (int i = 0; i < uses.size(); i++) {
      Told one = uses.get(i);
      double y = 4 + i * ROW;
      double length = scale.at(one.rate().value().orElseThrow());
      svg.text(LEFT - 8, y + 16, 12, Ink.TEXT, Svg.Anchor.END, name(one, words))
          .rect(LEFT, y + 4, Math.max(1, length), ROW - 10, Ink.MAIN)
          .figure(
              LEFT + length + 6,
              y + 16,
              12,
              Ink.TEXT,
              Svg.Anchor.START,
              words.figure(one.rate(), one.indicator(), Measure.VALUE));
    }
    String alternative =
        uses.stream()
            .map(
                one ->
                    name(one, words)
                        + " "
                        + words.figure(one.rate(), one.indicator(), Measure.VALUE).text()
                        + " %")
            .collect(Collectors.joining(words.words("list.comma")));
    return svg.picture("straw", words.words("chart.straw"), alternative, 8 + uses.size() * ROW);
  }

  private static String name(Told one, Words words) {
    String id = one.indicator().id();
    return words.words("chart.straw." + id.substring(id.indexOf('.') + 1));
  }
}
