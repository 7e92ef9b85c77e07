package rural.jobs.bulletin.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import rural.jobs.bulletin.page.WellFormed;
import rural.schemas.contract.Language;
import rural.schemas.contract.Text;

/** Prints pages; loads its libraries when the first is made. */
public final class Pdf {

  /** Stands in a page with characters that no font of the machine has; {0} = what they are. */
  private static final Text LACKING =
      new Text(
          "注：“〓”处是本机字体都没有的字：{0}。原字见 bulletin.html、bulletin.docx。",
          "Note: 〓 stands for characters that no font of the machine has: {0}. They stand in"
              + " bulletin.html and bulletin.docx.");

  private final Typeface typeface;
  private final OtherFonts others;
  private final Set<Integer> lacking = new LinkedHashSet<>();

  public Pdf(Typeface typeface) {
    this(typeface, new OtherFonts());
  }

  Pdf(Typeface typeface, OtherFonts others) {
    this.typeface = typeface;
    this.others = others;
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes a document; the same page, moment and fonts give the same bytes.
   *
   * @param html well-formed, laid out for paper
   * @param made the moment that the document says it was made
   * @return the note on characters that could not be printed, which was added; empty where all were
   */
  public String write(String html, String title, Language language, Instant made, Path file)
      throws IOException {
    FontFiles fonts = FontFiles.open(typeface).covering(html, others);
    Set<Integer> missing = fonts.lacking(html);
    lacking.addAll(missing);
    String note = missing.isEmpty() ? "" : LACKING.with(named(missing)).in(language);
    String page =
        note.isEmpty()
            ? html
            : html.replace("</main>", "<p class=\"note\">" + note + "</p>\n</main>");
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .useSVGDrawer(new Drawing(fonts))
            .withProducer("rural-remediation")
            .withW3cDocument(WellFormed.document(fonts.into(fonts.printable(page))), null);
    fonts.all().forEach(one -> builder.useFont(one.file(), one.family()));
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document, title, made);
      try (OutputStream out = Files.newOutputStream(file)) {
        document.save(out);
      }
    }
    return note;
  }

  /** Characters that could not be printed in any page so far, as {@code U+20BB7}. */
  public Optional<String> lacking() {
    return lacking.isEmpty() ? Optional.empty() : Optional.of(named(lacking));
  }

  private static String named(Set<Integer> characters) {
    return characters.stream()
        .map(one -> String.format(Locale.ROOT, "U+%04X", one))
        .collect(Collectors.joining(", "));
  }

  private static void date(PDDocument document, String title, Instant made) {
    Calendar moment = GregorianCalendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    moment.setTimeInMillis(made.toEpochMilli());
    PDDocumentInformation about = document.getDocumentInformation();
    about.setTitle(title);
    about.setCreationDate(moment);
    about.setModificationDate(moment);
    document.setDocumentId(made.getEpochSecond());
  }
}
