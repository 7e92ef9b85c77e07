package rural.jobs.bulletin.text;

import java.util.List;
import java.util.stream.IntStream;

/** A part of a bulletin, from top to bottom. */
public sealed interface Block {

  /** Opens a part. */
  record Heading(String text) implements Block {}

  record Paragraph(Line line) implements Block {}

  /** Points one below the other; numbered where somebody has to answer them one by one. */
  record Points(List<Line> lines, boolean numbered) implements Block {

    public Points {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A table: a head, and rows of as many cells. The first column names the row.
   *
   * @param caption what the table shows
   * @param note below it; may be empty
   */
  record Table(String caption, List<Column> columns, List<List<Line>> rows, Line note)
      implements Block {

    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (rows.stream().anyMatch(row -> row.size() != width)) {
        throw new IllegalArgumentException(
            "Rows of '" + caption + "' have not " + width + " cells");
      }
    }

    /**
     * Without the columns in which no row says anything, but for the first; as it is where none
     * does.
     *
     * @param none what a cell without a value says
     */
    Table withoutEmpty(String none) {
      List<Integer> kept =
          IntStream.range(0, columns.size())
              .filter(
                  at -> at == 0 || rows.stream().anyMatch(row -> !row.get(at).text().equals(none)))
              .boxed()
              .toList();
      return kept.size() == 1
          ? this
          : new Table(
              caption,
              picked(columns, kept),
              rows.stream().map(row -> picked(row, kept)).toList(),
              note);
    }

    private static <T> List<T> picked(List<T> from, List<Integer> kept) {
      return kept.stream().map(from::get).toList();
    }
  }

  /**
   * @param numeric whether its cells are numbers, which stand right
   * @param optional whether a narrow screen may leave it out
   */
  record Column(String title, boolean numeric, boolean optional) {}

  /** Pictures that belong side by side, or below each other where it is narrow. */
  record Pictures(String caption, List<rural.jobs.bulletin.chart.Picture> pictures)
      implements Block {

    public Pictures {
      pictures = List.copyOf(pictures);
    }
  }

  /** What follows is not of the first pages: it may begin on a new one. */
  record Annex(String title) implements Block {}
}
