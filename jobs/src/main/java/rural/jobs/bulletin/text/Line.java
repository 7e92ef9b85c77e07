package rural.jobs.bulletin.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces one after another. */
public record Line(List<Piece> pieces) {

  public static final Line EMPTY = new Line(List.of());

  public Line {
    pieces = List.copyOf(pieces);
  }

  public static Line of(String words) {
    return words.isEmpty() ? EMPTY : new Line(List.of(new Piece.Words(words)));
  }

  public static Line of(Piece... pieces) {
    return new Line(List.of(pieces));
  }

  public Line and(Line more) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(more.pieces());
    return new Line(all);
  }

  /** What a reader reads. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
