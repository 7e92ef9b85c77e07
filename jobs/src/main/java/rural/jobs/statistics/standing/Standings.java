package rural.jobs.statistics.standing;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.PublishedRate;
import rural.jobs.statistics.RateGroups;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.RateTable;
import rural.jobs.table.StandingTable;
import rural.schemas.contract.Text;

/** {@code published.standings}: the ranks as published, and how sure they are. */
public final class Standings implements Statistic {

  @Override
  public String name() {
    return "standings";
  }

  @Override
  public StructType schema() {
    return StandingTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(StandingTable.QUARTER, StandingTable.INDICATOR, StandingTable.DIVISION_CODE);
  }

  @Override
  public Map<String, Text> words() {
    return Arrays.stream(Refusal.values()).collect(Collectors.toMap(Refusal::code, Refusal::says));
  }

  @Override
  public Dataset<Row> rows(Material material) {
    FormerCodes former = FormerCodes.of(material.comparison());
    String previous = material.quarter().previous().toString();
    Dataset<Row> before = material.history().where(col(RateTable.QUARTER).equalTo(previous));
    Dataset<Row> both = PublishedRate.select(material.rates()).union(PublishedRate.select(before));
    StandingWork work =
        new StandingWork(
            material.quarter().toString(),
            Proportions.on(material.book(), material.quarter().end()),
            former);
    return new RateGroups(both, rate -> siblings(rate, former))
        .map(work, StandingTable.SCHEMA, material.isSmall());
  }

  /** A division that had another parent before was ranked among others. */
  private static String siblings(PublishedRate rate, FormerCodes former) {
    String parent = rate.parent() == null ? "" : former.codeOfToday(rate.quarter(), rate.parent());
    return rate.indicator() + " " + rate.level() + " " + parent;
  }
}
