package rural.jobs.receive.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.table.RecordTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Rule;
import rural.schemas.contract.Severity;
import rural.schemas.contract.Validity;

/** Adds the ids of the rules a row breaks: hard ones to what refuses it, soft ones to its flags. */
final class RuleCheck {

  /** Fields out of proportion, whoever stands for them. */
  private static final String OUT = "out_of_proportion";

  private RuleCheck() {}

  static Dataset<Row> of(Contract contract, Dataset<Row> rows) {
    boolean isCompared = !Magnitude.fields(contract).isEmpty();
    boolean anyExplained = List.of(rows.columns()).contains(RuleContext.EXPLAINED);
    Dataset<Row> judged =
        rows.withColumn(OUT, isCompared ? Magnitude.out(contract) : Remarks.none());
    Dataset<Row> compared =
        judged.withColumn(
            ArrivedTable.MAGNITUDE,
            isCompared ? Magnitude.unexplained(contract, col(OUT), anyExplained) : Remarks.none());
    Column isAsked = size(col(ArrivedTable.MAGNITUDE)).gt(0);
    Column magnitude =
        new Remarks()
            .when(Magnitude.FLAG, isAsked)
            .when(Magnitude.EXPLAINED, not(isAsked).and(size(col(OUT)).gt(0)))
            .list();
    return compared.withColumns(
        Map.of(
            ArrivedTable.REFUSED,
            concat(col(ArrivedTable.REFUSED), broken(contract, Severity.HARD)),
            RecordTable.FLAGS,
            concat(col(RecordTable.FLAGS), broken(contract, Severity.SOFT), magnitude)));
  }

  private static Column broken(Contract contract, Severity severity) {
    Remarks remarks = new Remarks();
    contract.rules().stream()
        .filter(rule -> rule.severity() == severity)
        .forEach(rule -> remarks.when(rule.id(), isBroken(contract, rule)));
    return remarks.list();
  }

  /** A rule is broken where it is false; where it is null nothing can be said. */
  private static Column isBroken(Contract contract, Rule rule) {
    Column isFalse = expr("(" + rule.check() + ")").equalTo(false);
    return contract.isQuarterly() && !rule.validity().equals(Validity.ALWAYS)
        ? isFalse.and(inForce(rule.validity()))
        : isFalse;
  }

  private static Column inForce(Validity validity) {
    Column day = col("quarter_end");
    Column from = day.geq(lit(java.sql.Date.valueOf(validity.from())));
    return validity
        .until()
        .map(until -> from.and(day.lt(lit(java.sql.Date.valueOf(until)))))
        .orElse(from);
  }
}
