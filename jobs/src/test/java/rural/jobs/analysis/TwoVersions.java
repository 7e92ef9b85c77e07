package rural.jobs.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import rural.jobs.TestSpark;
import rural.jobs.table.RecordTable;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.contract.ContractReader;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/**
 * A home in which one village reported 100 households on 5 July, release 2024Q2.1 was sealed, and
 * on 1 August it corrected them to 120. A second table came after the release.
 */
public final class TwoVersions {

  private static final TableLayout TOILET = layout("toilet");
  private static final TableLayout GARBAGE = layout("garbage");

  /** A report that was taken back on the day on which the other was corrected. */
  private static final TableLayout SEWAGE = layout("sewage_village");

  private static final Instant FIRST = Instant.parse("2024-07-05T01:00:00Z");
  private static final Instant CORRECTED = Instant.parse("2024-08-01T01:00:00Z");

  private TwoVersions() {}

  /** In the Spark that all tests share, beside what other tests have in their catalog. */
  static Home in(Path folder) throws IOException {
    SparkSession.setActiveSession(TestSpark.session().newSession());
    Home home = new Home(folder.resolve("home"));
    write(home);
    return home;
  }

  /** Leaves the tables open. */
  public static Warehouse write(Home home) throws IOException {
    Files.createDirectories(home.root());
    ControlDatabase control = ControlDatabase.open(home);
    Warehouse tables = Warehouse.open(home, control, Scale.SMALL);
    tables
        .writer(TOILET)
        .append(tables.local(List.of(row(TOILET, 100, FIRST, null)), TOILET.schema()));
    ReleaseRegister register = new ReleaseRegister(control.jdbi(), Clock.system(CivilTime.ZONE));
    Instant cutOff = Instant.parse("2024-07-10T00:00:00Z");
    String release = register.open(Quarter.of("2024Q2"), "digest", cutOff, "me").release().id();
    tables.references().tag(tables.snapshots(), release);
    register.publish(release, "me");
    tables
        .writer(TOILET)
        .replace(
            tables.local(
                List.of(row(TOILET, 100, FIRST, CORRECTED), row(TOILET, 120, CORRECTED, null)),
                TOILET.schema()),
            "quarter",
            "2024Q2",
            Warehouse.MAIN);
    tables
        .writer(GARBAGE)
        .append(tables.local(List.of(row(GARBAGE, 7, CORRECTED, null)), GARBAGE.schema()));
    tables
        .writer(SEWAGE)
        .append(
            tables.local(
                List.of(
                    row(SEWAGE, 55, FIRST, CORRECTED, List.of("households_steady", "withdrawn"))),
                SEWAGE.schema()));
    return tables;
  }

  private static TableLayout layout(String form) {
    StructType schema = RecordTable.schema(ContractReader.shipped().form(form));
    return new TableLayout("records." + form, schema, List.of("quarter"), List.of("division_code"));
  }

  private static Row row(TableLayout table, long households, Instant from, Instant to) {
    return row(table, households, from, to, List.of());
  }

  private static Row row(
      TableLayout table, long households, Instant from, Instant to, List<String> flags) {
    Map<String, Object> known = new HashMap<>();
    known.put("division_code", "990101100001");
    known.put("quarter", "2024Q2");
    known.put("households", households);
    known.put(RecordTable.KNOWN_FROM, Timestamp.from(from));
    known.put(RecordTable.KNOWN_TO, to == null ? null : Timestamp.from(to));
    known.put(RecordTable.RECEIVED_AT, Timestamp.from(from));
    known.put(RecordTable.VERSION, from.toString());
    known.put(RecordTable.SUBMISSION_ID, "s" + households);
    known.put(RecordTable.ROW_NUMBER, 2);
    known.put(RecordTable.FLAGS, flags);
    return RowFactory.create(Stream.of(table.schema().fieldNames()).map(known::get).toArray());
  }
}
