package rural.jobs.bulletin.check;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a reader reads in a PDF.
 *
 * @param pages how many there are
 */
public record PdfText(String text, int pages) {

  public static PdfText of(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      Pieces pieces = new Pieces();
      pieces.getText(document);
      return new PdfText(pieces.written.toString(), document.getNumberOfPages());
    }
  }

  /** Pieces as they were written, a line each: labels that touch on paper do not run together. */
  private static final class Pieces extends PDFTextStripper {

    private final StringBuilder written = new StringBuilder();

    @Override
    protected void processTextPosition(TextPosition letter) {
      written.append(letter.getUnicode());
    }

    @Override
    public void showTextString(byte[] string) throws IOException {
      super.showTextString(string);
      written.append('\n');
    }

    @Override
    public void showTextStrings(COSArray strings) throws IOException {
      super.showTextStrings(strings);
      written.append('\n');
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
