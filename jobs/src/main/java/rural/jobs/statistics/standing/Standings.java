package rural.jobs.statistics.standing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;
import rural.jobs.statistics.Family;
import rural.jobs.statistics.FormerCodes;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Proportions;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.Statistic;
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
  public List<RatePass.Part> parts(Material material) {
    StandingWork work =
        new StandingWork(
            material.quarter().toString(),
            Proportions.on(material.book(), material.quarter().end()),
            FormerCodes.of(material.comparison()));
    return List.of(new RatePass.Part(Family.Grouping.SIBLINGS, name(), work, StandingTable.SCHEMA));
  }
}
