package rural.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class FewRowsTest {

  private static final StructType SCHEMA =
      new StructType()
          .add("quarter", DataTypes.StringType)
          .add("village", DataTypes.StringType)
          .add("known_from", DataTypes.TimestampType)
          .add("known_to", DataTypes.TimestampType)
          .add("toilets", DataTypes.createDecimalType(12, 2));

  private static final TableLayout LAYOUT =
      new TableLayout("records.toilet", SCHEMA, List.of("quarter"), List.of("village"));

  private static final MergePlan PLAN =
      new MergePlan(List.of("quarter", "village", "known_from"), List.of("known_to"));

  private final InMemoryCatalog catalog = new InMemoryCatalog();
  private Table table;
  private FewRows rows;

  @BeforeEach
  void threeVillagesInTwoQuarters() {
    catalog.initialize("test", Map.of());
    new NewTables(catalog).createIfMissing(LAYOUT);
    table = catalog.loadTable(TableIdentifier.parse(LAYOUT.name()));
    rows = new FewRows(table, LAYOUT);
    rows.append(List.of(row("2024Q2", "B", 1, 0, "20.00"), row("2024Q2", "A", 1, 0, "10.00")));
    rows.append(List.of(row("2024Q1", "A", 1, 0, "7.50")));
  }

  @Test
  void aCorrectionEndsTheRowItReplacesAndStandsBesideIt() throws IOException {
    Map<String, String> before = files();
    rows.merge(
        List.of(
            replacing(row("2024Q2", "A", 1, 5, "99.99"), "2024Q2", "A", 1),
            change(row("2024Q2", "A", 5, 0, "11.00")),
            change(row("2024Q3", "C", 5, 0, "1.00"))),
        PLAN);
    assertThat(read())
        .containsExactlyInAnyOrder(
            "2024Q1 A 1 - 7.50",
            "2024Q2 A 1 5 10.00",
            "2024Q2 A 5 - 11.00",
            "2024Q2 B 1 - 20.00",
            "2024Q3 C 5 - 1.00");
    Map<String, String> after = files();
    assertThat(after).containsOnlyKeys("2024Q1", "2024Q2", "2024Q3");
    assertThat(after.get("2024Q1")).as("not touched").isEqualTo(before.get("2024Q1"));
    assertThat(table.history()).hasSize(3);
  }

  @Test
  void aVersionInAFileWithoutItsNewColumnIsFoundThere() throws IOException {
    StructType wider = SCHEMA.add("fish", DataTypes.LongType);
    TableLayout layout =
        new TableLayout(LAYOUT.name(), wider, LAYOUT.partitionedBy(), LAYOUT.sortedBy());
    new NewTables(catalog).createIfMissing(layout);
    table.refresh();
    Row ended = new GenericRowWithSchema(cells(row("2024Q2", "B", 1, 3, "0.00"), 8L), wider);
    new FewRows(table, layout).merge(List.of(replacing(ended, "2024Q2", "B", 1)), PLAN);
    assertThat(read())
        .containsExactlyInAnyOrder("2024Q1 A 1 - 7.50", "2024Q2 A 1 - 10.00", "2024Q2 B 1 3 20.00");
  }

  @Test
  void saysWhichRowIsNotThere() {
    assertThatThrownBy(
            () ->
                rows.merge(
                    List.of(replacing(row("2024Q2", "C", 1, 5, "1.00"), "2024Q2", "C", 1)), PLAN))
        .hasMessageContaining("records.toilet")
        .hasMessageContaining("2024Q2, C");
    assertThat(table.history()).hasSize(2);
  }

  @Test
  void whatWasWrittenIsReadAgainWhateverItsType() {
    StructType schema =
        new StructType()
            .add("quarter", DataTypes.StringType)
            .add("closed_on", DataTypes.DateType)
            .add("received_at", DataTypes.TimestampType)
            .add("area", DataTypes.createDecimalType(28, 10))
            .add("rural", DataTypes.BooleanType)
            .add("households", DataTypes.LongType)
            .add("row_number", DataTypes.IntegerType)
            .add("flags", DataTypes.createArrayType(DataTypes.StringType, false));
    TableLayout layout =
        new TableLayout("records.any", schema, List.of("quarter"), List.of("row_number"));
    Row full =
        new GenericRowWithSchema(
            new Object[] {
              "2024Q3",
              Date.valueOf("2024-09-30"),
              Timestamp.from(OffsetDateTime.parse("2024-10-12T08:00:00.123456+08:00").toInstant()),
              new BigDecimal("12.3400000000"),
              true,
              3L,
              7,
              CollectionConverters.asScala(List.of("stale", "late")).toSeq()
            },
            schema);
    Object[] nothing = new Object[schema.size()];
    nothing[0] = "2024Q3";
    Row empty = new GenericRowWithSchema(nothing, schema);
    new NewTables(catalog).createIfMissing(layout);
    FewRows some = new FewRows(catalog.loadTable(TableIdentifier.parse(layout.name())), layout);
    some.append(List.of(full, empty));
    assertThat(some.read(Expressions.equal("quarter", "2024Q3"))).containsExactly(empty, full);
    assertThat(some.read(Expressions.equal("quarter", "2024Q2"))).isEmpty();
  }

  /** A change that replaces nothing. */
  private static Row change(Row row) {
    return matching(row, null, null, null);
  }

  private static Row replacing(Row row, String quarter, String village, int knownFrom) {
    return matching(row, quarter, village, new Timestamp(knownFrom));
  }

  private static Row matching(Row row, Object... match) {
    StructType schema = row.schema();
    for (String name : PLAN.matchedBy()) {
      schema = schema.add(MergePlan.MATCH + name, row.schema().apply(name).dataType());
    }
    return new GenericRowWithSchema(cells(row, match), schema);
  }

  private static Object[] cells(Row row, Object... more) {
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add(row.get(i));
    }
    cells.addAll(Arrays.asList(more));
    return cells.toArray();
  }

  /**
   * @param from milliseconds of the moments; until 0 = still in force
   */
  private static Row row(String quarter, String village, int from, int until, String toilets) {
    return new GenericRowWithSchema(
        new Object[] {
          quarter,
          village,
          new Timestamp(from),
          until == 0 ? null : new Timestamp(until),
          new BigDecimal(toilets)
        },
        SCHEMA);
  }

  private List<String> read() throws IOException {
    table.refresh();
    List<String> all = new ArrayList<>();
    try (CloseableIterable<Record> records = IcebergGenerics.read(table).build()) {
      records.forEach(
          one ->
              all.add(
                  String.join(
                      " ",
                      one.getField("quarter").toString(),
                      one.getField("village").toString(),
                      moment(one.getField("known_from")),
                      moment(one.getField("known_to")),
                      one.getField("toilets").toString())));
    }
    return all;
  }

  private static String moment(Object at) {
    return at == null ? "-" : String.valueOf(((OffsetDateTime) at).toInstant().toEpochMilli());
  }

  /** Quarter → the one file that holds it. */
  private Map<String, String> files() throws IOException {
    table.refresh();
    Map<String, String> all = new TreeMap<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      for (FileScanTask task : tasks) {
        String quarter = task.partition().get(0, String.class);
        assertThat(all.put(quarter, task.file().location())).isNull();
      }
    }
    return all;
  }
}
