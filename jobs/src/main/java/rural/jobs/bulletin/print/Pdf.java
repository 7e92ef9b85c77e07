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
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import rural.jobs.bulletin.page.WellFormed;

/** Prints pages; loads its libraries when the first is made. */
public final class Pdf {

  private final Typeface typeface;

  public Pdf(Typeface typeface) {
    this.typeface = typeface;
    XRLog.setLoggingEnabled(false);
  }

  /**
   * Writes a document; the same page, moment and fonts give the same bytes.
   *
   * @param html well-formed, laid out for paper
   * @param made the moment that the document says it was made
   */
  public void write(String html, String title, Instant made, Path file) throws IOException {
    FontFiles fonts = FontFiles.open(typeface);
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePdfUaAccessibility(true)
            .useSVGDrawer(new Drawing(fonts))
            .useFont(fonts.latinFile(), fonts.latin().getFamily())
            .useFont(fonts.textFile(), fonts.text().getFamily())
            .withProducer("rural-remediation")
            .withW3cDocument(WellFormed.document(fonts.into(html)), null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      date(document, title, made);
      try (OutputStream out = Files.newOutputStream(file)) {
        document.save(out);
      }
    }
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
