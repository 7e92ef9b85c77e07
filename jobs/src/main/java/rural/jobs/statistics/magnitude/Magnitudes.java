package rural.jobs.statistics.magnitude;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.MagnitudeTable;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Text;

/**
 * {@code published.magnitudes}: the flagged values that nobody stands for and that do most to a
 * published rate. Each record stands for itself here: of villages that merged the parts are not
 * judged again.
 *
 * @param again how the flagged records are compared
 */
public record Magnitudes(Again again) implements Statistic {

  private static final int MOST = 20;

  @Override
  public String name() {
    return MagnitudeTable.NAME;
  }

  @Override
  public StructType schema() {
    return MagnitudeTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return MagnitudeTable.KEY;
  }

  @Override
  public Map<String, Text> words() {
    return MagnitudeTable.BASES;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    List<Effect> effects = new ArrayList<>();
    for (Contract contract : material.book().contracts()) {
      if (isCompared(contract, material)) {
        List<Suspect> suspects = new Suspects(material, contract, again).list();
        if (!suspects.isEmpty()) {
          effects.addAll(new Effects(material, contract, suspects).list());
        }
      }
    }
    effects.sort(Effect.LARGEST_FIRST);
    List<Row> rows = new ArrayList<>();
    for (Effect one : effects.subList(0, Math.min(MOST, effects.size()))) {
      rows.add(one.row(material.quarter().toString(), rows.size() + 1));
    }
    return Optional.of(
        material.rates().sparkSession().createDataFrame(rows, MagnitudeTable.SCHEMA));
  }

  /** Straw is balanced by county and crop, so that no record alone is a part of its rates. */
  private static boolean isCompared(Contract contract, Material material) {
    return contract.isQuarterly()
        && contract.magnitude().isPresent()
        && contract.isReceived()
        && contract.field(Contract.DIVISION_CODE).isPresent()
        && !contract.indicatorsOn(material.quarter().end()).isEmpty();
  }
}
