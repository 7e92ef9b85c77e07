package rural.jobs.bulletin.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import rural.jobs.bulletin.text.Block;
import rural.jobs.bulletin.text.Line;
import rural.jobs.bulletin.text.Paper;
import rural.schemas.contract.Language;

/** Writes a bulletin as an official document; the same bulletin gives the same bytes. */
public final class WordFile {

  private static final String RED = "C00000";

  private final Paper paper;
  private final Map<String, byte[]> drawn;
  private final XWPFDocument document = new XWPFDocument();

  private WordFile(Paper paper, Map<String, byte[]> drawn) {
    this.paper = paper;
    this.drawn = drawn;
  }

  /**
   * Writes the file.
   *
   * @param addressed to whom it goes and who prints it
   * @param issued when the release was published; stands in the properties of the file
   * @param drawn name of a picture → PNG, for programs that show no SVG; words stand in for a
   *     picture that is not there
   */
  public static void write(
      Paper paper, Addressed addressed, Instant issued, Map<String, byte[]> drawn, Path file)
      throws IOException {
    WordFile word = new WordFile(paper, drawn);
    try (XWPFDocument document = word.document) {
      word.compose(addressed);
      word.describe(Date.from(issued));
      ByteArrayOutputStream loose = new ByteArrayOutputStream();
      document.write(loose);
      FixedZip.write(loose.toByteArray(), file);
    }
  }

  /** What a reader reads in such a file, numbers of pages and lists left out. */
  public static String text(Path file) throws IOException {
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(file));
        XWPFWordExtractor extractor = new XWPFWordExtractor(read)) {
      return extractor.getText();
    }
  }

  private void compose(Addressed addressed) throws IOException {
    Style.addAll(document);
    FontTable.addTo(document);
    head(addressed.to());
    for (Block block : paper.blocks()) {
      if (block instanceof Block.Annex annex) {
        line(Style.PLAIN, annex.title()).setSpacingBefore(560); // who signs says what is added
        close();
      }
      write(block);
    }
    if (paper.blocks().stream().noneMatch(Block.Annex.class::isInstance)) {
      close();
    }
    Imprint.write(document, addressed, paper.language());
    Sheet.set(document);
  }

  /** The red head, the number, the red line, the title, and to whom it goes. */
  private void head(String to) {
    Paper.Masthead head = paper.masthead();
    XWPFParagraph office = line(Style.OFFICE, head.office()); // blank: for who writes it in
    office.getRuns().forEach(run -> run.setFontSize(officeSize(head.office())));
    office.setSpacingAfter(240);
    XWPFParagraph number = line(Style.NUMBER, head.number());
    number.setBorderBottom(Borders.THICK);
    number.getCTP().getPPr().getPBdr().getBottom().setColor(RED);
    number.getCTP().getPPr().getPBdr().getBottom().setSz(BigInteger.valueOf(18));
    number.getCTP().getPPr().getPBdr().getBottom().setSpace(BigInteger.valueOf(6));
    number.setSpacingAfter(480);
    line(Style.TITLE, head.title());
    line(Style.SUBTITLE, head.subtitle()).setSpacingAfter(360);
    if (!to.isEmpty()) {
      line(Style.PLAIN, to + (paper.language() == Language.ZH ? "：" : ":"));
    }
  }

  /** As large as goes on one line, in points. */
  private static int officeSize(String office) {
    int room = Sheet.TEXT_WIDTH / 20;
    double letters = office.codePoints().mapToDouble(one -> one < 0x2E80 ? 0.6 : 1).sum();
    return (int) Math.min(40, Math.max(16, room / letters));
  }

  private void write(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      line(Style.HEADING, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      Writing.write(document.createParagraph(), Style.BODY, paragraph.line());
    } else if (block instanceof Block.Points points) {
      points(points);
    } else if (block instanceof Block.Table table) {
      new Grid(document, table).write();
    } else if (block instanceof Block.Pictures pictures) {
      new Plate(document, drawn).write(pictures);
    } else if (block instanceof Block.Annex annex) {
      line(Style.HEADING, annex.title()).setPageBreak(true);
    }
  }

  private void points(Block.Points points) {
    Optional<BigInteger> list =
        points.numbered() ? Optional.of(Numbering.begin(document)) : Optional.empty();
    for (Line one : points.lines()) {
      XWPFParagraph paragraph = Writing.write(document.createParagraph(), Style.BODY, one);
      list.ifPresent(paragraph::setNumID);
    }
  }

  /** Who signs, and when, at the right; the date stands below the name. */
  private void close() {
    Paper.Masthead head = paper.masthead();
    XWPFParagraph name = line(Style.SIGNATURE, head.signature());
    name.setSpacingBefore(560);
    name.setKeepNext(true);
    XWPFParagraph date = line(Style.SIGNATURE, head.date());
    date.setAlignment(ParagraphAlignment.RIGHT);
    for (XWPFParagraph one : List.of(name, date)) {
      one.setIndentationRight(640);
    }
  }

  private void describe(Date issued) {
    POIXMLProperties.CoreProperties about = document.getProperties().getCoreProperties();
    about.setTitle((paper.masthead().title() + " " + paper.masthead().subtitle()).strip());
    about.setCreator(paper.masthead().office());
    about.setCreated(Optional.of(issued));
    about.setModified(Optional.of(issued));
  }

  private XWPFParagraph line(Style style, String words) {
    return Writing.write(document.createParagraph(), style, words);
  }
}
