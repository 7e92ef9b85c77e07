package rural.jobs.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import rural.jobs.table.Printed;
import rural.schemas.contract.Contract;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Grain;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;

/**
 * Whether enough of the expected villages have reported each form of villages. A village has
 * reported a form when it counts in at least one of its indicators, so the indicator with the most
 * reports speaks for the form.
 */
final class Completeness {

  private static final String RULE = "completeness";
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private final ContractBook book;
  private final List<Definition> definitions;
  private final BigDecimal minimum;

  /**
   * @param minimum in %; exactly so many are enough
   */
  Completeness(ContractBook book, List<Definition> definitions, BigDecimal minimum) {
    this.book = book;
    this.definitions = definitions;
    this.minimum = minimum;
  }

  List<Finding> findings(List<Row> looked) {
    var byId = Definition.byId(definitions);
    TreeMap<String, List<Row>> byForm =
        FigureAudit.ofRoot(looked).stream()
            .collect(
                Collectors.groupingBy(
                    row -> Definition.find(byId, row.getAs("indicator")).form(),
                    TreeMap::new,
                    Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    for (String form : minimum.signum() == 0 ? List.<String>of() : gatedForms()) {
      findings.addAll(ofForm(book.form(form), byForm.getOrDefault(form, List.of())));
    }
    return findings;
  }

  private List<String> gatedForms() {
    return definitions.stream().filter(Definition::gated).map(Definition::form).distinct().toList();
  }

  private List<Finding> ofForm(Contract contract, List<Row> rows) {
    long expected = rows.stream().mapToLong(row -> most(row, "expected")).max().orElse(0);
    long reported = rows.stream().mapToLong(row -> most(row, "reported")).max().orElse(0);
    boolean enough =
        BigDecimal.valueOf(reported)
                .multiply(HUNDRED)
                .compareTo(BigDecimal.valueOf(expected).multiply(minimum))
            >= 0;
    boolean mayBeUnused = reported == 0 && gate(contract) == Definition.Gate.ONCE_SENT;
    return mayBeUnused || (reported > 0 && enough)
        ? List.of()
        : List.of(tooFew(contract, expected, reported));
  }

  private Definition.Gate gate(Contract contract) {
    return definitions.stream()
        .filter(one -> one.form().equals(contract.form()))
        .map(Definition::gate)
        .findFirst()
        .orElseThrow();
  }

  private Finding tooFew(Contract contract, long expected, long reported) {
    String share =
        expected == 0
            ? "—"
            : BigDecimal.valueOf(reported)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(expected), 2, RoundingMode.DOWN)
                .toPlainString();
    String least = Printed.plain(minimum);
    boolean ofVillages = contract.grain() == Grain.VILLAGE;
    return new Finding(
        RULE,
        new Text(
            String.format(
                "%s %s：应报 %d 个%s，已报 %d 个（%s %%），低于 %s %%；请催报后重新运行，或由负责人批准",
                contract.number(),
                contract.title().zh(),
                expected,
                ofVillages ? "村" : "县",
                reported,
                share,
                least),
            String.format(
                "%s (%s): %d of %d expected %s reported (%s %%), less than %s %%;"
                    + " ask for the missing reports and run again, or approve",
                contract.title().en(),
                contract.form(),
                reported,
                expected,
                ofVillages ? "villages" : "counties",
                share,
                least)));
  }

  private static long most(Row row, String column) {
    Long value = row.getAs(column);
    return value == null ? 0 : value;
  }
}
