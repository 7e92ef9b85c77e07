package rural.jobs.bulletin.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.fact.Below;
import rural.jobs.bulletin.fact.Field;
import rural.jobs.bulletin.fact.Measure;
import rural.jobs.bulletin.fact.Page;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.table.CompositeTable;
import rural.jobs.table.Printed;
import rural.schemas.place.Level;

/** The composite index: a rank by equal weights, and how far it hangs on the weights. */
record Indexes(Voice voice, Page page) {

  private static final int WEIGHT_DECIMALS = 2;

  /** The rank; where most weights would change it, from which to which. */
  Line overall(Below one) {
    return one.index()
        .map(
            index ->
                index.isStable()
                    ? Line.of(figure(one, CompositeTable.RANK_EQUAL, index.rank()))
                    : range(one, index))
        .orElse(Line.of(Printed.NONE));
  }

  private Line range(Below one, Below.Index index) {
    return voice.say(
        "table.index.range",
        figure(one, CompositeTable.RANK_BEST, index.best()),
        figure(one, CompositeTable.RANK_WORST, index.worst()));
  }

  /** For the annex: ranks by equal and by entropy weights side by side; empty without an index. */
  Optional<Block.Table> table(Level level, List<Below> below) {
    return below.stream()
        .filter(one -> one.index().isPresent())
        .findFirst()
        .map(
            any ->
                new Block.Table(
                    voice.words("table.indexes", voice.words("level." + level.code())),
                    List.of(
                        column("table.division", false),
                        column("table.indexes.equal", true),
                        column("table.indexes.entropy", true),
                        column("table.indexes.range", true)),
                    below.stream()
                        .filter(one -> one.index().isPresent())
                        .map(one -> row(one, one.index().orElseThrow()))
                        .toList(),
                    voice.say("table.indexes.note", weights(any))));
  }

  private List<Line> row(Below one, Below.Index index) {
    return List.of(
        Line.of(one.place().name()),
        Line.of(figure(one, CompositeTable.RANK_EQUAL, index.rank())),
        Line.of(figure(one, CompositeTable.RANK_ENTROPY, index.byEntropy())),
        range(one, index));
  }

  /** Those of the group that a division is of. */
  private Line weights(Below of) {
    return voice.list(
        "list.names",
        of.index().orElseThrow().weights().entrySet().stream()
            .map(one -> weight(of, one))
            .toList());
  }

  private Line weight(Below of, Map.Entry<Field, java.math.BigDecimal> one) {
    return voice.say(
        "table.indexes.weight",
        voice.in(one.getKey().brief()),
        new Piece.Figure(
            Printed.points(one.getValue(), WEIGHT_DECIMALS),
            source(of, CompositeTable.WEIGHT + one.getKey().word())));
  }

  private Piece figure(Below of, String column, int rank) {
    return new Piece.Figure(Integer.toString(rank), source(of, column));
  }

  private Source source(Below of, String column) {
    return new Source.OfIndex(
        page.edition().release().id(),
        of.place().code(),
        of.ranked() == Measure.RANK ? CompositeTable.PARENT : CompositeTable.LEVEL,
        column);
  }

  private Block.Column column(String key, boolean numeric) {
    return new Block.Column(voice.words(key), numeric, false);
  }
}
