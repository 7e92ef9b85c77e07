package rural.jobs.receive.receipt;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes receipts; the same receipt over the same rows is always the same bytes. */
public final class ReceiptWriter {

  private ReceiptWriter() {}

  /**
   * Writes {@code <submission>.json} and {@code <submission>.xlsx}, each whole or not at all, in
   * place of earlier ones.
   *
   * @param rows the sender's rows; read only where cells are to be marked
   */
  public static void write(Path folder, Receipt receipt, RawRows rows) throws IOException {
    Files.createDirectories(folder);
    String name = receipt.origin().submissionId();
    place(folder, name + ".xlsx", out -> workbook(out, receipt, rows));
    place(folder, name + ".json", out -> ReceiptJson.write(out, receipt));
  }

  private static void workbook(OutputStream out, Receipt receipt, RawRows rows) throws IOException {
    try (XlsxBook book = new XlsxBook(out)) {
      ResultSheet.write(book, receipt);
      if (receipt.marksCells()) {
        MarkedSheet.write(book, receipt, rows);
      }
    }
  }

  private static void place(Path folder, String name, Content content) throws IOException {
    Path part = folder.resolve("." + name + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      content.write(out);
    }
    Files.move(
        part,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
