package rural.jobs.bulletin.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.fact.Source;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.text.Piece;
import rural.jobs.table.Printed;

/**
 * Compares a bulletin and its files with the release: each figure by the source that it names, and
 * each file by all the numbers that a reader reads in it.
 */
public record Checker(LookedUp release) {

  /** What a bulletin says that the release does not. */
  public List<Difference> paper(Paper paper) {
    List<Difference> found = new ArrayList<>();
    for (Piece.Figure one : PaperText.figures(paper)) {
      compare("bulletin", one.source(), one.text()).ifPresent(found::add);
    }
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Pictures pictures) {
        pictures.pictures().forEach(one -> picture(one, found));
      }
    }
    return found;
  }

  private void picture(Picture picture, List<Difference> found) {
    Numbers known = new Numbers();
    for (Picture.Label one : picture.figures()) {
      compare(picture.name(), one.source(), one.text()).ifPresent(found::add);
      known.add(one.text());
    }
    // Quarters are named in the alternative too: 2024Q3.
    String told = picture.alternative().replaceAll("[0-9]{4}Q[1-4]", "");
    for (String number : Numbers.of(told).counts().keySet()) {
      if (!known.counts().containsKey(number)) {
        found.add(new Difference(picture.name(), "alternative", number, Printed.NONE));
      }
    }
  }

  /** What a figure marked in a file says that the release does not; empty where they agree. */
  Optional<Difference> compare(String file, Source source, String says) {
    String expected = release.text(source).orElse(Printed.NONE);
    return expected.equals(says)
        ? Optional.empty()
        : Optional.of(new Difference(file, source.key(), says, expected));
  }

  /** What an HTML file says that the release does not, or that its bulletin does not. */
  public List<Difference> html(String file, String html, Paper paper) {
    HtmlText read = HtmlText.of(html);
    List<Difference> found = new ArrayList<>();
    read.figures()
        .forEach(
            one -> compare(file, Source.parse(one.source()), one.text()).ifPresent(found::add));
    found.addAll(text(file, read.text(), paper, ""));
    return found;
  }

  /**
   * Numbers that stand more or less often in the text of a file than in the bulletin.
   *
   * @param text all that a reader reads in the file
   * @param besides numbers that the layout adds, such as those of pages
   */
  public List<Difference> text(String file, String text, Paper paper, String besides) {
    return text(file, text, PaperText.of(paper, true) + "\n" + besides);
  }

  /** As the other, for layouts whose pictures are no text. */
  public List<Difference> text(String file, String text, String expected) {
    Map<String, Integer> beyond = Numbers.of(text).beyond(Numbers.of(expected));
    return beyond.entrySet().stream()
        .map(
            one ->
                new Difference(
                    file,
                    "text",
                    one.getKey()
                        + (one.getValue() > 0 ? " too often: " : " too rarely: ")
                        + Math.abs(one.getValue()),
                    "otherwise"))
        .toList();
  }
}
