package rural.jobs.bulletin.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.chart.Words;
import rural.jobs.bulletin.fact.FieldFacts;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Rate;
import rural.jobs.bulletin.fact.Source;
import rural.schemas.contract.Indicator;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** Tells facts in one language, by the templates {@code words_zh} and {@code words_en}. */
final class Voice implements Words {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  /** Names that a sentence lists before it says that there are more. */
  private static final int FEW = 8;

  private final Language language;
  private final Optional<Integer> decimals;
  private final Properties templates = new Properties();

  /**
   * @param decimals of percent and points; empty = those of each indicator
   */
  Voice(Language language, Optional<Integer> decimals) {
    this.language = language;
    this.decimals = decimals;
    String file = "words_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
    try (InputStream in = Voice.class.getResourceAsStream(file)) {
      templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  Language language() {
    return language;
  }

  /**
   * The template under a key with lines, pieces, texts or numbers in its places.
   *
   * @throws IllegalArgumentException where there is no such template
   */
  Line say(String key, Object... values) {
    String template = template(key);
    List<Piece> pieces = new ArrayList<>();
    Matcher place = PLACE.matcher(template);
    int from = 0;
    while (place.find()) {
      words(template.substring(from, place.start()), pieces);
      add(values[Integer.parseInt(place.group(1))], pieces);
      from = place.end();
    }
    words(template.substring(from), pieces);
    return new Line(pieces);
  }

  private void add(Object value, List<Piece> pieces) {
    if (value instanceof Line line) {
      pieces.addAll(line.pieces());
    } else if (value instanceof Piece piece) {
      pieces.add(piece);
    } else if (value instanceof Text text) {
      words(in(text), pieces);
    } else {
      words(value.toString(), pieces);
    }
  }

  private static void words(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece.Words(text));
    }
  }

  @Override
  public String words(String key, Object... values) {
    return say(key, values).text();
  }

  private String template(String key) {
    String template = templates.getProperty(key);
    if (template == null) {
      throw new IllegalArgumentException("No words under '" + key + "' in " + language);
    }
    return template;
  }

  @Override
  public String in(Text text) {
    return text.in(language);
  }

  @Override
  public Picture.Label figure(Rate rate, Indicator indicator, Measure measure) {
    Piece.Figure figure = number(rate, indicator, measure);
    return new Picture.Label(figure.text(), figure.source());
  }

  Piece.Figure number(FieldFacts.Told told, Measure measure) {
    return number(told.rate(), told.indicator(), measure);
  }

  Piece.Figure number(Rate rate, Indicator indicator, Measure measure) {
    return new Piece.Figure(
        measure.print(rate, decimals(indicator)),
        new Source.OfRate(rate.release(), rate.place().code(), indicator.id(), measure));
  }

  /** To which percent and points of an indicator are printed. */
  int decimals(Indicator indicator) {
    return decimals.orElse(indicator.decimals());
  }

  /** Whether a difference is printed as more than 0 (1), less (−1), or as 0. */
  int direction(FieldFacts.Told told, Measure difference) {
    return printed(told, difference).map(java.math.BigDecimal::signum).orElse(0);
  }

  /** A value as it is printed; empty where there is none. */
  Optional<java.math.BigDecimal> printed(FieldFacts.Told told, Measure measure) {
    return measure.of(told.rate(), decimals(told.indicator()));
  }

  /** The first few of many, and how many there are in all. */
  Line few(List<Line> lines) {
    Line first = list("list.names", lines.stream().limit(FEW).toList());
    return isMany(lines) ? first.and(say("list.more", lines.size())) : first;
  }

  /** Whether a sentence cannot name them all. */
  static boolean isMany(List<?> all) {
    return all.size() > FEW;
  }

  /** Lines one after another, with the language's mark between them. */
  Line list(String mark, List<Line> lines) {
    Line all = Line.EMPTY;
    for (Line one : lines) {
      all = all.pieces().isEmpty() ? one : all.and(say(mark)).and(one);
    }
    return all;
  }
}
