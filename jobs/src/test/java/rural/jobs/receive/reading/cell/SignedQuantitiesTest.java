package rural.jobs.receive.reading.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rural.jobs.receive.reading.file.CellKind;
import rural.jobs.receive.reading.file.CsvDialect;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.ContractReader;
import rural.schemas.home.Home;

class SignedQuantitiesTest {

  private static final String FORM =
      """
      form: stock_change
      number: 农环21表
      title: {zh: 库存变动, en: Changes of stock}
      section: management
      grain: county
      key: [division_code, quarter]
      fields:
        division_code: {title: {zh: 行政区划代码, en: Division code}, type: division, required: true}
        quarter: {title: {zh: 报告期, en: Quarter}, type: quarter}
        change: {title: {zh: 变动, en: Change}, type: decimal, unit: ton, signed: true}
        bags: {title: {zh: 袋数变动, en: Change in bags}, type: count, unit: piece, signed: true}
        stock: {title: {zh: 库存, en: Stock}, type: decimal, unit: ton}
      """;

  @TempDir Path home;

  @Test
  void onlyWhatIsDeclaredSignedMayBeBelowZero() throws IOException {
    Files.createDirectories(home.resolve("contracts"));
    Files.writeString(home.resolve("contracts/stock_change.yaml"), FORM);
    ContractBook book = ContractReader.at(new Home(home));
    assertThat(read(book, "change", "-1.5")).isEqualTo(new BigDecimal("-15000"));
    assertThat(read(book, "change", "－2")).isEqualTo(new BigDecimal("-20000"));
    assertThat(read(book, "bags", "-3")).isEqualTo(-30_000L);
    assertThat(read(book, "stock", "-1")).isEqualTo("negative");
    assertThat(read(book, "change", "(3)")).isEqualTo("not_a_number");
  }

  /** The value of a cell below a title in tens of thousands, or what is wrong with it. */
  private static Object read(ContractBook book, String field, String text) {
    Contract contract = book.form("stock_change");
    Findings findings = new Findings();
    findings.at(field, field, "C", text);
    Object value =
        FieldReader.of(
                book,
                contract,
                contract.field(field).orElseThrow(),
                new BigDecimal(10_000),
                new CsvDialect("UTF-8", ','),
                Optional.empty())
            .read(text, CellKind.TEXT, findings);
    return findings.problems().isEmpty() ? value : findings.problems().get(0).rule();
  }
}
