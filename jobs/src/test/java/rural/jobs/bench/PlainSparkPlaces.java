package rural.jobs.bench;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.schemas.place.Level;

/** The register on a quarter's last day, for {@link PlainSparkQuarter}. */
final class PlainSparkPlaces {

  static final List<Level> LEVELS =
      List.of(Level.TOWN, Level.COUNTY, Level.CITY, Level.PROVINCE, Level.NATION);

  private final Dataset<Row> divisions;
  private final Dataset<Row> located;

  /**
   * @param byQuarter rows of the register as they came; a later one takes an earlier one's place
   */
  PlainSparkPlaces(FormSql form, List<Dataset<Row>> byQuarter) {
    String day = "date '" + form.quarter().end() + "'";
    String[] key = form.contract().key().toArray(String[]::new);
    Column[] keys = Stream.of(key).map(name -> col(name)).toArray(Column[]::new);
    divisions =
        byQuarter.stream()
            .reduce(
                (older, newer) ->
                    older.join(newer.select(keys), key, "left_anti").unionByName(newer))
            .orElseThrow()
            .filter("valid_from <= " + day + " and (valid_to is null or valid_to > " + day + ")")
            .filter("level <> 'nation'")
            .selectExpr(
                "division_code as code",
                "level",
                "case when level = 'province' then '%s' else parent_code end as parent_code"
                    .formatted(RatesSql.NATION),
                "coalesce(rural, false) as rural")
            .cache();
    located = located(divisions).cache();
  }

  /** {@code code, level, parent_code} of the divisions that have rates. */
  Dataset<Row> place() {
    return divisions
        .sparkSession()
        .sql(
            "select '%s' as code, 'nation' as level, cast(null as string) as parent_code"
                .formatted(RatesSql.NATION))
        .union(divisions.filter("level <> 'village'").select("code", "level", "parent_code"));
  }

  /** Every division with the code of each level above it, or itself, in a column of the level. */
  Dataset<Row> located() {
    return located;
  }

  private static Dataset<Row> located(Dataset<Row> divisions) {
    Dataset<Row> above =
        divisions.selectExpr("code as up", "level as up_level", "parent_code as up_parent");
    Dataset<Row> rows =
        divisions.selectExpr(
            "code", "level", "rural", "code as at0", "level as level0", "parent_code");
    for (int step = 1; step < LEVELS.size(); step++) {
      rows =
          rows.join(broadcast(above), expr("parent_code = up"), "left")
              .drop("parent_code")
              .withColumnsRenamed(
                  Map.of(
                      "up", "at" + step, "up_level", "level" + step, "up_parent", "parent_code"));
    }
    return rows.select(
        Stream.concat(
                Stream.of(col("code"), col("level"), col("rural")),
                LEVELS.stream().map(PlainSparkPlaces::at))
            .toArray(Column[]::new));
  }

  private static Column at(Level level) {
    String at =
        IntStream.range(0, LEVELS.size())
            .mapToObj(step -> "when level%1$d = '%2$s' then at%1$d".formatted(step, level.code()))
            .collect(Collectors.joining(" ", "case ", " end"));
    return (level == Level.NATION ? lit(RatesSql.NATION) : expr(at)).as(level.code());
  }

  /** {@code owed_by, code, expected}; the cities without counties report as counties do. */
  Dataset<Row> expected() {
    Dataset<Row> villages = located.filter("level = 'village' and rural");
    Dataset<Row> divided =
        located.filter("level = 'county' and city is not null").selectExpr("city as divided");
    Dataset<Row> counties =
        located
            .filter("level = 'county'")
            .unionByName(
                located
                    .filter("level = 'city'")
                    .join(divided, expr("code = divided"), "left_anti"));
    return LEVELS.stream()
        .flatMap(
            level -> Stream.of(count(villages, "VILLAGE", level), count(counties, "COUNTY", level)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private static Dataset<Row> count(Dataset<Row> units, String owedBy, Level level) {
    return units
        .filter(col(level.code()).isNotNull())
        .groupBy(col(level.code()).as("code"))
        .count()
        .select(lit(owedBy).as("owed_by"), col("code"), col("count").as("expected"));
  }
}
