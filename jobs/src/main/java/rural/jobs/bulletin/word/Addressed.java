package rural.jobs.bulletin.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rural.jobs.bulletin.text.Paper;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.house.House;

/**
 * To whom an official document goes, and who prints it; any of them may be empty but the day.
 *
 * @param to at the head of the text
 * @param copyTo at the end, likewise {@code issuer}, who prints it
 * @param day of printing, written out
 */
public record Addressed(String to, String copyTo, String issuer, String day) {

  private static final Text COPY = new Text("抄送：{0}。", "Copy to: {0}.");
  private static final Text PRINTED = new Text("{0}印发", "Printed on {0}");

  /** As the house says it; the office prints what it issues. */
  public static Addressed of(House house, Paper paper) {
    Paper.Masthead head = paper.masthead();
    return new Addressed(
        house.to().in(paper.language()),
        house.copyTo().in(paper.language()),
        head.office(),
        head.date());
  }

  /** The lines of the imprint (版记); who prints it and when stand apart by a tab. */
  List<String> imprint(Language language) {
    return Stream.of(
            copyTo.isEmpty() ? "" : COPY.with(copyTo).in(language),
            issuer + "\t" + PRINTED.with(day).in(language))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** All that a reader reads of it. */
  public String text(Language language) {
    return Stream.concat(Stream.of(to), imprint(language).stream())
        .collect(Collectors.joining("\n"));
  }
}
