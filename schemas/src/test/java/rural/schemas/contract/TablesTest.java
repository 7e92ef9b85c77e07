package rural.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables derived from the contracts, committed as text so that a change shows as a diff. */
class TablesTest {

  private static final Path COMMITTED = Path.of("src/test/resources/tables.txt");
  private static final Path DERIVED = Path.of("target/tables.txt");

  @Test
  void theTablesAreThoseCommitted() throws IOException {
    String derived =
        ContractReader.shipped().contracts().stream()
            .map(TablesTest::table)
            .collect(Collectors.joining("\n"));
    Files.writeString(DERIVED, derived);
    assertThat(derived)
        .as("If the change is meant, copy %s over %s", DERIVED, COMMITTED)
        .isEqualTo(Files.readString(COMMITTED));
  }

  private static String table(Contract contract) {
    return contract.table()
        + " · "
        + contract.number()
        + " "
        + contract.title().zh()
        + " · key "
        + String.join(", ", contract.key())
        + "\n"
        + contract.fields().stream().map(TablesTest::column).collect(Collectors.joining());
  }

  private static String column(Field field) {
    return String.format(
        "  %s %s%s · %s\n",
        field.name(),
        field.type().name().toLowerCase(java.util.Locale.ROOT),
        field.unit().or(field::codeList).map(of -> " " + of).orElse(""),
        field.title().zh());
  }
}
