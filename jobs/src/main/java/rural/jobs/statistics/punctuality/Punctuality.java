package rural.jobs.statistics.punctuality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.registry.Ground;
import rural.jobs.registry.Hierarchy;
import rural.jobs.sides.Columns;
import rural.jobs.sides.Folding;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.Carried;
import rural.jobs.table.Printed;
import rural.jobs.table.PunctualityTable;
import rural.jobs.table.RecordTable;
import rural.jobs.table.Types;
import rural.schemas.contract.Contract;
import rural.schemas.contract.Grain;
import rural.schemas.period.CivilTime;

/**
 * How many of the reports came by the day they were due, by division and form. What counts is when
 * the first version of a report arrived: who reports in time and corrects it later was in time.
 * Plain counts; there are none where {@code reminders.deadline_days} names no day.
 */
public final class Punctuality implements Statistic {

  private static final String FIRST = "first_arrived_at";
  private static final String NOW = "reports_now";
  private static final String BY_VILLAGES = "by_villages";
  private static final String OWES_ONE = "owes_one";
  private static final String CODES = "codes";

  private static final StructType SUMS =
      new StructType()
          .add(PunctualityTable.DIVISION_CODE, DataTypes.StringType)
          .add(PunctualityTable.FORM, DataTypes.StringType)
          .add(PunctualityTable.REPORTED, DataTypes.LongType)
          .add(PunctualityTable.LATE, DataTypes.LongType);

  @Override
  public String name() {
    return PunctualityTable.NAME;
  }

  @Override
  public StructType schema() {
    return PunctualityTable.SCHEMA;
  }

  @Override
  public List<String> key() {
    return PunctualityTable.KEY;
  }

  @Override
  public Optional<Dataset<Row>> apart(Material material) {
    return material
        .settings()
        .reminders()
        .deadline(material.quarter().end())
        .map(due -> rows(material, due));
  }

  private static Dataset<Row> rows(Material material, LocalDate due) {
    Carried<Ground> ground = material.ground();
    return atBases(material, due)
        .flatMap(new Ascending(ground), Encoders.row(SUMS))
        .groupBy(PunctualityTable.DIVISION_CODE, PunctualityTable.FORM)
        .agg(sum(PunctualityTable.REPORTED), sum(PunctualityTable.LATE))
        .map(
            new Counted(material.quarter().toString(), Date.valueOf(due), ground),
            Encoders.row(PunctualityTable.SCHEMA));
  }

  /**
   * What a division itself owes and the villages right under it: reports, and how many were late. A
   * village that took in others has reported when all of them have, and was in time when they were.
   * All forms are counted together and moved once, by the division.
   */
  private static Dataset<Row> atBases(Material material, LocalDate due) {
    Instant over = due.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
    Column isLate = col(FIRST).geq(lit(Timestamp.from(over)));
    Column village = col(Columns.EFFECTIVE_CODE);
    Column base = col(Columns.BASE_CODE);
    Column form = col(PunctualityTable.FORM);
    return material
        .records()
        .place(versions(material))
        .filter(not(col(BY_VILLAGES)).or(col(Columns.RURAL_VILLAGE)))
        .repartition(base)
        .groupBy(base, form, village, col(OWES_ONE), col(Contract.DIVISION_CODE))
        .agg(min(RecordTable.RECEIVED_AT).as(FIRST), max(Material.IN_FORCE).as(NOW))
        .filter(col(NOW))
        .groupBy(base, form, village, col(OWES_ONE))
        .agg(max(FIRST).as(FIRST), collect_set(col(Contract.DIVISION_CODE)).as(CODES))
        .filter(not(col(OWES_ONE)).or(material.records().isWhole(village, col(CODES))))
        .groupBy(base, form)
        .agg(
            count(lit(1)).as(PunctualityTable.REPORTED),
            count_if(isLate).as(PunctualityTable.LATE));
  }

  /** Every version of what every village or every county owes each quarter. */
  private static Dataset<Row> versions(Material material) {
    return material.book().contracts().stream()
        .filter(one -> one.isQuarterly() && one.isReceived())
        .filter(one -> one.grain() == Grain.VILLAGE || one.grain() == Grain.COUNTY)
        .map(form -> versions(form, material))
        .reduce(Dataset::unionAll)
        .orElseThrow();
  }

  private static Dataset<Row> versions(Contract form, Material material) {
    return material
        .known()
        .apply(form.table())
        .filter(col(Contract.QUARTER).equalTo(material.quarter().toString()))
        .select(
            col(Contract.DIVISION_CODE),
            col(Contract.QUARTER),
            lit(form.form()).as(PunctualityTable.FORM),
            lit(form.grain() == Grain.VILLAGE).as(BY_VILLAGES),
            lit(Folding.owesOne(form)).as(OWES_ONE),
            col(RecordTable.RECEIVED_AT),
            col(Material.IN_FORCE));
  }

  /** Gives what was counted at a division to it and to all above it. */
  private record Ascending(Carried<Ground> ground) implements FlatMapFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Row row) {
      Hierarchy hierarchy = ground.value().hierarchy();
      return hierarchy.ancestorsOrSelf(hierarchy.placeOf(row.getString(0))).stream()
          .map(code -> RowFactory.create(code, row.getString(1), row.getLong(2), row.getLong(3)))
          .iterator();
    }
  }

  /** Makes a row of the table of {@link #SUMS}. */
  private record Counted(String quarter, Date due, Carried<Ground> ground)
      implements MapFunction<Row, Row> {

    @Override
    public Row call(Row sums) {
      String division = sums.getString(0);
      Hierarchy hierarchy = ground.value().hierarchy();
      long reported = sums.getLong(2);
      long late = sums.getLong(3);
      return RowFactory.create(
          quarter,
          division,
          hierarchy.name(division),
          hierarchy.level(division).code(),
          sums.getString(1),
          due,
          reported,
          reported - late,
          late,
          Printed.percent(
                  BigDecimal.valueOf(reported - late),
                  BigDecimal.valueOf(reported),
                  Types.PERCENT.scale())
              .orElseThrow());
    }
  }
}
