package rural.jobs.bulletin.check;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a reader reads in a PDF.
 *
 * @param pages how many there are
 */
public record PdfText(String text, int pages) {

  public static PdfText of(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return new PdfText(stripper.getText(document), document.getNumberOfPages());
    }
  }

  /** The numbers of its pages, as the foot of each has them. */
  public String footers() {
    StringBuilder footers = new StringBuilder();
    for (int page = 1; page <= pages; page++) {
      footers.append(page).append(" / ").append(pages).append('\n');
    }
    return footers.toString();
  }
}
