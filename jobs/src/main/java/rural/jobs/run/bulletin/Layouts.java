package rural.jobs.run.bulletin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rural.jobs.bulletin.chart.Picture;
import rural.jobs.bulletin.check.BulletinDiffersException;
import rural.jobs.bulletin.check.Checker;
import rural.jobs.bulletin.check.Difference;
import rural.jobs.bulletin.check.PaperText;
import rural.jobs.bulletin.check.PdfText;
import rural.jobs.bulletin.page.Html;
import rural.jobs.bulletin.page.Logo;
import rural.jobs.bulletin.page.Plain;
import rural.jobs.bulletin.page.Sheet;
import rural.jobs.bulletin.print.Bitmap;
import rural.jobs.bulletin.print.Pdf;
import rural.jobs.bulletin.print.Typeface;
import rural.jobs.bulletin.text.Paper;
import rural.jobs.bulletin.word.Addressed;
import rural.jobs.bulletin.word.WordFile;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;
import rural.schemas.house.House;

/** Writes a bulletin in every layout that there is, and checks each file once it is written. */
final class Layouts {

  private final Checker checker;
  private final String logo;
  private final Optional<Pdf> pdf;
  private final Optional<Bitmap> bitmap;
  private final House house;

  /** Without fonts there is no PDF. */
  Layouts(House house, Checker checker) throws IOException {
    this.checker = checker;
    this.logo = Logo.data(house.logo());
    this.house = house;
    Optional<Typeface> typeface = Typeface.of(house.fonts());
    this.pdf = typeface.map(Pdf::new);
    this.bitmap = typeface.isEmpty() ? Optional.empty() : Optional.of(new Bitmap(typeface.get()));
  }

  /** What the machine lacks for the files so far, and what to do; empty where nothing. */
  Optional<Text> lacking(String release) {
    return pdf.isEmpty()
        ? Optional.of(Typeface.MISSING.with(release))
        : pdf.get().lacking().map(which -> Typeface.LACKING.with(which, release));
  }

  /**
   * Writes and checks the files of one bulletin.
   *
   * @param made the moment that the files say they were made
   * @throws BulletinDiffersException where any figure in any file is not that of the release
   */
  void write(Paper paper, Instant made, Path folder) throws IOException {
    require(checker.paper(paper));
    Path html = folder.resolve(name(paper.language(), "html"));
    Files.writeString(html, Html.of(paper, Sheet.SCREEN, logo));
    require(checker.html(html.getFileName().toString(), Files.readString(html), paper));
    if (pdf.isPresent()) {
      Path file = folder.resolve(name(paper.language(), "pdf"));
      String note =
          pdf.get()
              .write(
                  Html.of(paper, Sheet.PAPER, logo),
                  paper.masthead().title(),
                  paper.language(),
                  made,
                  file);
      PdfText read = PdfText.of(file);
      List<String> besides =
          new ArrayList<>(List.of(read.footers(), PaperText.markers(paper), note));
      require(
          checker.text(
              file.getFileName().toString(), read.text(), paper, String.join("\n", besides)));
    }
  }

  /**
   * As an official document, in plain words, and its pictures as PNG in the order of the page.
   *
   * @param issued the day of publication stands in the document
   */
  void writeForOffices(Paper paper, Instant issued, Path folder) throws IOException {
    Map<String, byte[]> drawn = new LinkedHashMap<>();
    if (bitmap.isPresent()) {
      for (Picture one : PaperText.pictures(paper)) {
        drawn.put(one.name(), bitmap.get().png(one));
      }
    }
    int number = 0;
    for (byte[] png : drawn.values()) {
      String name = String.format(Locale.ROOT, "picture-%02d.", ++number);
      Files.write(folder.resolve(name + ending(paper.language(), "png")), png);
    }
    Files.writeString(folder.resolve(name(paper.language(), "txt")), Plain.of(paper));
    Path docx = folder.resolve(name(paper.language(), "docx"));
    Addressed addressed = Addressed.of(house, paper);
    WordFile.write(paper, addressed, issued, drawn, docx);
    List<String> expected =
        new ArrayList<>(List.of(PaperText.of(paper, false), addressed.text(paper.language())));
    PaperText.pictures(paper).stream()
        .filter(one -> !drawn.containsKey(one.name()))
        .forEach(one -> expected.add(one.alternative()));
    require(
        checker.text(
            docx.getFileName().toString(), WordFile.text(docx), String.join("\n", expected)));
  }

  private static void require(List<Difference> differences) {
    if (!differences.isEmpty()) {
      throw new BulletinDiffersException(differences);
    }
  }

  /** {@code bulletin.html}; in English {@code bulletin.en.html}. */
  static String name(Language language, String ending) {
    return "bulletin." + ending(language, ending);
  }

  private static String ending(Language language, String ending) {
    return (language == Language.ZH ? "" : "en.") + ending;
  }
}
