package rural.jobs.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import rural.jobs.TestSpark;
import rural.jobs.warehouse.Scale;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.home.Home;
import rural.schemas.period.CivilTime;
import rural.schemas.period.Quarter;

/**
 * A home in which one village reported 100 households on 5 July, release 2024Q2.1 was sealed, and
 * on 1 August it corrected them to 120. A second table came after the release.
 */
final class TwoVersions {

  private static final TableLayout TOILET = layout("records.toilet");
  private static final TableLayout GARBAGE = layout("records.garbage");
  private static final Instant FIRST = Instant.parse("2024-07-05T01:00:00Z");
  private static final Instant CORRECTED = Instant.parse("2024-08-01T01:00:00Z");

  private TwoVersions() {}

  static Home in(Path folder) throws IOException {
    TestSpark.session();
    Home home = new Home(folder.resolve("home"));
    Files.createDirectories(home.root());
    ControlDatabase control = ControlDatabase.open(home);
    // Not closed: that would stop the session that all tests share.
    Warehouse tables = Warehouse.open(home, control, Scale.SMALL);
    tables.append(TOILET, tables.local(List.of(row(100, FIRST, null)), TOILET.schema()));
    ReleaseRegister register = new ReleaseRegister(control.jdbi(), Clock.system(CivilTime.ZONE));
    Instant cutOff = Instant.parse("2024-07-10T00:00:00Z");
    String release = register.open(Quarter.of("2024Q2"), "digest", cutOff, "me").release().id();
    tables.references().tag(tables.snapshots(), release);
    register.publish(release, "me");
    tables.replace(
        TOILET,
        tables.local(
            List.of(row(100, FIRST, CORRECTED), row(120, CORRECTED, null)), TOILET.schema()),
        "quarter",
        "2024Q2",
        Warehouse.MAIN);
    tables.append(GARBAGE, tables.local(List.of(row(7, CORRECTED, null)), GARBAGE.schema()));
    return home;
  }

  private static TableLayout layout(String name) {
    StructType schema =
        new StructType()
            .add("division_code", DataTypes.StringType)
            .add("quarter", DataTypes.StringType)
            .add("households", DataTypes.LongType)
            .add("known_from", DataTypes.TimestampType)
            .add("known_to", DataTypes.TimestampType);
    return new TableLayout(name, schema, List.of("quarter"), List.of("division_code"));
  }

  private static Row row(long households, Instant from, Instant to) {
    return RowFactory.create(
        "990101100001",
        "2024Q2",
        households,
        Timestamp.from(from),
        to == null ? null : Timestamp.from(to));
  }
}
