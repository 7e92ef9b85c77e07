package rural.jobs.receive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.receive.reading.remark.ProblemCode;
import rural.jobs.registry.Hierarchy;
import rural.jobs.registry.PlaceBook;
import rural.jobs.registry.Places;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;

/**
 * Where any level may report, either a division does or its parts do: both would count the same
 * twice. What stands stays; of rows that arrive together the parts are taken.
 */
public final class WiderUnits {

  private static final String PLACE = "place";
  private static final String LEVEL = "level";
  private static final String CODE = "code";
  private static final String ABOVE = "above";
  private static final String REST = "rest";
  private static final String WRITTEN = "written";
  private static final String STANDING = "standing";

  private static final StructType PLACED =
      new StructType()
          .add(LEVEL, DataTypes.StringType)
          .add(CODE, DataTypes.StringType)
          .add(ABOVE, Types.TEXTS);

  private static final List<String> ANCESTORS =
      List.of(Places.TOWN_CODE, Places.COUNTY_CODE, Places.CITY_CODE, Places.PROVINCE_CODE);

  private final Contract contract;
  private final Broadcast<PlaceBook> places;

  public WiderUnits(Contract contract, Broadcast<PlaceBook> places) {
    this.contract = contract;
    this.places = places;
  }

  /**
   * A row that would count twice, beside the one that stands.
   *
   * @param rule {@link ProblemCode#WIDER_REPORTED} or {@link ProblemCode#PARTS_REPORTED}
   */
  public record Twice(
      String submission, int row, ProblemCode rule, String division, Standing standing) {}

  /** The row that stands; its division as it was written. */
  public record Standing(String division, String submission, int row) {}

  /** Whether a form is one that divisions of any level report. */
  public static boolean mayReport(Contract contract) {
    return contract.isQuarterly()
        && contract.grain() == Grain.ENTRY
        && contract.key().contains(Contract.DIVISION_CODE);
  }

  /**
   * @param stored rows in force of the quarters that the others name
   * @param taken rows that arrived and count so far
   */
  public List<Twice> among(Dataset<Row> stored, Dataset<Row> taken) {
    Dataset<Row> standing = units(stored);
    Dataset<Row> arrived = units(taken).cache();
    try {
      if (standing.unionByName(arrived).select(LEVEL).distinct().limit(2).count() < 2) {
        return List.of();
      }
      List<Twice> twice = new ArrayList<>();
      twice.addAll(found(pairs(arrived, standing), "part", ProblemCode.WIDER_REPORTED));
      twice.addAll(found(pairs(standing, arrived), "wide", ProblemCode.PARTS_REPORTED));
      Dataset<Row> left = without(arrived, twice);
      twice.addAll(found(pairs(left, left), "wide", ProblemCode.PARTS_REPORTED));
      return twice;
    } finally {
      arrived.unpersist(false);
    }
  }

  private Dataset<Row> units(Dataset<Row> rows) {
    Column[] rest =
        contract.key().stream()
            .filter(name -> !name.equals(Contract.DIVISION_CODE))
            .map(name -> col(name).cast("string"))
            .toArray(Column[]::new);
    Broadcast<PlaceBook> book = places;
    UDF2<String, String, Row> place = (quarter, code) -> placed(book.value(), quarter, code);
    return rows.select(
            udf(place, PLACED).apply(col(Contract.QUARTER), col(Contract.DIVISION_CODE)).as(PLACE),
            concat_ws("\u0001", rest).as(REST),
            col(Contract.DIVISION_CODE).as(WRITTEN),
            col(RecordTable.SUBMISSION_ID),
            col(RecordTable.ROW_NUMBER))
        .select(col(PLACE + ".*"), col(REST), col(WRITTEN), at().as("at"))
        .filter(col(CODE).isNotNull());
  }

  private static Column at() {
    return struct(col(WRITTEN), col(RecordTable.SUBMISSION_ID), col(RecordTable.ROW_NUMBER));
  }

  private static Row placed(PlaceBook book, String quarter, String code) {
    return book.find(quarter, code)
        .map(place -> RowFactory.create(level(place), effective(place), above(place)))
        .orElse(null);
  }

  private static String level(Row place) {
    return place.getString(Places.SCHEMA.fieldIndex(Places.LEVEL));
  }

  private static String effective(Row place) {
    return place.getString(Places.SCHEMA.fieldIndex(Places.EFFECTIVE_CODE));
  }

  private static String[] above(Row place) {
    return Stream.concat(
            ANCESTORS.stream().map(name -> place.getString(Places.SCHEMA.fieldIndex(name))),
            Stream.of(Hierarchy.ROOT))
        .filter(Objects::nonNull)
        .filter(code -> !code.equals(effective(place)))
        .toArray(String[]::new);
  }

  /** Every part beside every wider unit of the same key. */
  private static Dataset<Row> pairs(Dataset<Row> parts, Dataset<Row> wide) {
    Dataset<Row> below =
        parts.select(explode(col(ABOVE)).as("up"), col(REST), col("at").as("part"));
    Dataset<Row> above = wide.select(col(CODE), col(REST).as("wide_rest"), col("at").as("wide"));
    return below
        .join(above, col("up").equalTo(col(CODE)).and(col(REST).equalTo(col("wide_rest"))))
        .select("part", "wide");
  }

  /**
   * @param refused which side of the pairs is not taken
   */
  private static List<Twice> found(Dataset<Row> pairs, String refused, ProblemCode rule) {
    String other = refused.equals("part") ? "wide" : "part";
    return pairs.groupBy(refused).agg(min(other).as(STANDING)).collectAsList().stream()
        .map(row -> twice(row.getStruct(0), row.getStruct(1), rule))
        .toList();
  }

  private static Twice twice(Row refused, Row standing, ProblemCode rule) {
    return new Twice(
        refused.getString(1),
        refused.getInt(2),
        rule,
        refused.getString(0),
        new Standing(standing.getString(0), standing.getString(1), standing.getInt(2)));
  }

  private static Dataset<Row> without(Dataset<Row> arrived, List<Twice> twice) {
    Object[] gone = twice.stream().map(one -> one.submission() + " " + one.row()).toArray();
    Column name =
        concat_ws(" ", col("at." + RecordTable.SUBMISSION_ID), col("at." + RecordTable.ROW_NUMBER));
    return gone.length == 0 ? arrived : arrived.filter(name.isin(gone).equalTo(lit(false)));
  }
}
