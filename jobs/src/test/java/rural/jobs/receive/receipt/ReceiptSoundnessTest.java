package rural.jobs.receive.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import rural.schemas.contract.Text;

/** Whatever a sender wrote, the receipt is a workbook that opens. */
class ReceiptSoundnessTest {

  @Property(tries = 60)
  void everyPartIsSoundXmlWhateverWasWritten(
      @ForAll("anything") String text,
      @ForAll("anything") String sheet,
      @ForAll("rows") List<Integer> rows)
      throws IOException, ParserConfigurationException, SAXException {
    Path folder = Files.createTempDirectory("receipt");
    ReceiptWriter.write(
        folder,
        receipt(sheet, text),
        sink -> {
          for (int row : rows) {
            sink.row(row, List.of(text, "1", text));
          }
        });
    Path file = folder.resolve("s.xlsx");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : zip.stream().toList()) {
        SAXParserFactory.newDefaultNSInstance()
            .newSAXParser()
            .parse(zip.getInputStream(part), new DefaultHandler());
      }
    }
    if (text.length() < 1_000) { // POI takes long repetitions for an attack
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        assertThat(book.getNumberOfSheets()).isEqualTo(2);
        assertThat(book.getSheetName(1).length()).isBetween(1, 31);
      }
    }
    Files.delete(file);
    Files.delete(folder.resolve("s.json"));
    Files.delete(folder);
  }

  private static Receipt receipt(String sheet, String text) {
    Origin sample = SampleReceipts.origin("s");
    Text reason = new Text(text, text);
    Finding.Cell cell = new Finding.Cell(2, text, text, text);
    return new Receipt(
        new Origin(
            "s",
            text,
            Optional.of(new Origin.Sheet(sheet, 2, 3)),
            sample.form(),
            sample.quarter(),
            Optional.of(text),
            sample.unitCode(),
            sample.submittedOn(),
            sample.receivedAt()),
        Status.PARTLY,
        new Counts(3, 2, 0, 1),
        Findings.of(List.of(new Finding(3, text, List.of(cell), "type", reason))),
        Findings.of(List.of(new Finding(4, text, List.of(), "soft", reason))),
        Findings.of(List.of(new Finding(5, text, List.of(), "stale", reason))),
        List.of(new Note("kind", reason, 1)),
        List.of(),
        Optional.empty(),
        new Help(Optional.of(text), Optional.empty()));
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> odd =
        Arbitraries.strings()
            .withChars('\u0000', '\u0008', '\u001a', '\r', '\n', '\t', '\ud842', '\udfb7', '\ufffe')
            .withChars('<', '&', '\'', '"', ']', '>', '村', '1', '-', '_', '[', ':')
            .ofMaxLength(40);
    return Arbitraries.oneOf(
        odd, Arbitraries.strings().ofMaxLength(40), odd.map(text -> text.repeat(2_000)));
  }

  /** In whatever order, and more than once. */
  @Provide
  Arbitrary<List<Integer>> rows() {
    return Arbitraries.integers().between(1, 8).list().ofMaxSize(10);
  }
}
