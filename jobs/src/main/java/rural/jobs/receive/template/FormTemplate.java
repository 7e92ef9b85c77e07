package rural.jobs.receive.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.text.MistypedException;

/** Writes the blank form of a contract, with drop-downs, cell checks and an explanation. */
public final class FormTemplate {

  private FormTemplate() {}

  /**
   * Writes the form in place of a file that is there.
   *
   * @throws MistypedException for a form that is never received
   */
  public static void write(Contract contract, ContractBook book, Path out) throws IOException {
    requireReceived(contract);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      FormSheet form = new FormSheet(workbook, looks, contract, book, FormSheet.Frame.BLANK);
      NotesSheet notes = new NotesSheet(workbook, looks, contract, book);
      form.write(notes.write());
      save(workbook, out.toAbsolutePath());
    }
  }

  /** The same for one unit, with its rows and what is still known of them. */
  public static void write(Contract contract, ContractBook book, Prefill prefill, Path out)
      throws IOException {
    requireReceived(contract);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Looks looks = new Looks(workbook);
      PrefilledSheet form = new PrefilledSheet(workbook, looks, contract, book, prefill);
      NotesSheet notes = new NotesSheet(workbook, looks, contract, book);
      form.write(notes.write());
      notes.add(PrefilledSheet.notes(prefill));
      save(workbook, out.toAbsolutePath());
    }
  }

  private static void requireReceived(Contract contract) {
    if (!contract.isReceived()) {
      throw new MistypedException(
          new Text("表“{0}”由程序生成，不需要填报", "The form '{0}' is made by the product; nobody fills it in")
              .with(contract.form()));
    }
  }

  private static void save(XSSFWorkbook workbook, Path out) throws IOException {
    Files.createDirectories(out.getParent());
    try (OutputStream file = Files.newOutputStream(out)) {
      workbook.write(file);
    }
  }
}
