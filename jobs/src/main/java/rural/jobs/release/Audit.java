package rural.jobs.release;

import static org.apache.spark.sql.functions.col;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import rural.schemas.contract.ContractBook;
import rural.schemas.contract.Text;
import rural.schemas.control.Finding;
import rural.schemas.period.Quarter;
import rural.schemas.settings.Settings;

/** Looks over the rates of a quarter before they are published. */
public final class Audit {

  /** More than a person reads; what lies beyond is counted as one. */
  private static final int MOST_FINDINGS = 200;

  private final ContractBook book;
  private final List<Definition> definitions;
  private final Settings.Release gates;

  public Audit(ContractBook book, Quarter quarter, Settings.Release gates) {
    this.book = book;
    this.definitions = Definition.of(book, quarter);
    this.gates = gates;
  }

  /**
   * Everything that a person has to look at before these rates are published, in one Spark action;
   * empty when they may be published at once.
   *
   * @param rates of one quarter, as {@code RateTable.SCHEMA}; read twice
   * @param measures of the same quarter, as {@code MeasureTable.SCHEMA}
   * @param lastPublished rates of the quarter's published release, if there is one
   */
  public List<Finding> findings(
      Dataset<Row> rates, Dataset<Row> measures, Optional<Dataset<Row>> lastPublished) {
    BigDecimal largestRevision = gates.largestRevisionPp().orElse(null);
    List<Row> looked =
        Figures.of(rates, measures, lastPublished)
            .flatMap(
                new FigureAudit(Definition.byId(definitions), largestRevision),
                Encoders.row(FigureAudit.SCHEMA))
            .orderBy(col("position"), col("width"), col("division"), col("indicator"))
            .limit(definitions.size() + MOST_FINDINGS + 1)
            .collectAsList();
    List<Finding> findings =
        new ArrayList<>(
            new Completeness(book, definitions, gates.minimumCompleteness()).findings(looked));
    findings.addAll(FigureAudit.findings(looked));
    return findings.size() <= MOST_FINDINGS ? findings : shortened(findings);
  }

  private static List<Finding> shortened(List<Finding> findings) {
    List<Finding> first = new ArrayList<>(findings.subList(0, MOST_FINDINGS));
    first.add(
        new Finding(
            "more",
            new Text(
                "此外还有更多发现，只列出前 " + MOST_FINDINGS + " 项",
                "There are more findings; only the first " + MOST_FINDINGS + " are listed")));
    return first;
  }
}
