package rural.jobs.statistics.strawsample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.straw.Straw;
import rural.jobs.table.Carried;
import rural.jobs.table.Groups;
import rural.jobs.table.StrawSampleTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Text;
import rural.schemas.place.Level;

/** {@code published.straw_samples}: the household part of the straw rates and how sure it is. */
public final class StrawSamples implements Statistic {

  @Override
  public String name() {
    return "straw_samples";
  }

  @Override
  public StructType schema() {
    return StrawSampleTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return List.of(StrawSampleTable.QUARTER, StrawSampleTable.DIVISION_CODE, StrawSampleTable.CROP);
  }

  @Override
  public Map<String, Text> words() {
    return StrawSampleTable.SAYS;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    Carried<Ground> ground = material.ground();
    Dataset<Row> pieces =
        new Groups(lines(material), col("county"))
            .flatMap(
                new CountySample(ground, material.comparison().coefficients()),
                Piece.SCHEMA,
                material.isSmall());
    Column byCrop = concat_ws("|", col("division"), col("crop"));
    return Optional.of(
        new Groups(byDivision(pieces, ground), byCrop)
            .flatMap(
                new DivisionSample(material.quarter().toString(), ground),
                schema(),
                material.isSmall()));
  }

  private static Dataset<Row> lines(Material material) {
    QuarterRecords records = material.records();
    Map<String, Dataset<Row>> placed = new TreeMap<>();
    for (String form : Straw.FORMS) {
      placed.put(form, records.placed(material.book().form(form)));
    }
    Carried<Ground> ground = material.ground();
    return Straw.lines(placed, quarter -> ground.value().hierarchy())
        .select(
            col("county"),
            col(Columns.FORM),
            col("crop"),
            col(Columns.EFFECTIVE_CODE),
            col("household_id"),
            col("amounts"));
  }

  /** Every piece once for its county and once for each division above. */
  private static Dataset<Row> byDivision(Dataset<Row> pieces, Carried<Ground> ground) {
    UDF1<String, String[]> divisions =
        county -> {
          Hierarchy hierarchy = ground.value().hierarchy();
          return hierarchy.ancestorsOrSelf(county).stream()
              .filter(code -> hierarchy.level(code) != Level.TOWN)
              .toArray(String[]::new);
        };
    return pieces.withColumn("division", explode(udf(divisions, Types.TEXTS).apply(col("county"))));
  }
}
