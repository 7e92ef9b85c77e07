package rural.jobs.bulletin.text;

import rural.jobs.bulletin.fact.Source;

/** A part of a line. */
public sealed interface Piece {

  /** What a reader reads. */
  String text();

  /** Words and what no release has to vouch for: names, dates. */
  record Words(String text) implements Piece {}

  /** Words that stand out. */
  record Strong(String text) implements Piece {}

  /** Small words beside or below others. */
  record Small(String text) implements Piece {}

  /** A figure as printed, and where it stands in the release. */
  record Figure(String text, Source source) implements Piece {}

  /** What follows stands on the next line. */
  record Break() implements Piece {

    @Override
    public String text() {
      return "\n";
    }
  }

  /**
   * A light, told by shape and word besides its colour.
   *
   * @param code {@code green}, {@code yellow} or {@code red}
   */
  record Lamp(String code, String text) implements Piece {}
}
