package rural.jobs.run;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.release.Difference;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.release.Sha256;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.TableLayout;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.HomeLock;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;

/** Makes a release visible: its tables, its folder, and last its state in the register. */
final class Sealing {

  private static final String LEFT_OUT = "not computed when the release was held";

  private final Desk desk;
  private final Warehouse warehouse;
  private final RunLog log;
  private final ReleaseRegister register;
  private final String who;

  Sealing(Desk desk, Warehouse warehouse, RunLog log, String who) {
    this.desk = desk;
    this.warehouse = warehouse;
    this.log = log;
    this.register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    this.who = who;
  }

  /**
   * What a release shows; all rows carry its id.
   *
   * @param failures statistic that could not be computed → why
   */
  record Contents(
      Dataset<Row> rates,
      Map<Statistic, Dataset<Row>> statistics,
      History past,
      Map<String, String> failures) {}

  /** Publishes a release that was held and has been approved, exactly as it was held. */
  Release sealHeld(Release release) throws IOException {
    Branch branch = new Branch(warehouse, release);
    Map<Statistic, Dataset<Row>> statistics = new LinkedHashMap<>();
    Map<String, String> failures = new TreeMap<>();
    for (Statistic one : Statistics.ALL) {
      TableLayout table = Statistics.table(one);
      if (branch.holds(table)) {
        statistics.put(one, branch.read(table).persist());
      } else if (warehouse.exists(table.name())) {
        failures.put(one.name(), LEFT_OUT);
      } else {
        statistics.put(one, warehouse.read(table));
      }
    }
    History past = History.before(release.quarter(), register, release.createdAt());
    return seal(
        release, new Contents(branch.read(Tables.RATES).persist(), statistics, past, failures));
  }

  Release seal(Release release, Contents contents) throws IOException {
    RunLog.Stage publishing = log.step(Publication.PUBLISH);
    Optional<Release> former = former(release);
    Branch branch = new Branch(warehouse, release);
    List<TableLayout> tables = Tables.published();
    branch.makeMain(tables);
    Map<String, Long> snapshots = warehouse.snapshots();
    snapshots.keySet().removeIf(Tables::canBeMadeAnew);
    warehouse.references().tag(snapshots, release.id());
    ReleaseFolder folder = new ReleaseFolder(desk.home(), release.id());
    Path written = folder.begin();
    ReleaseFiles files = new ReleaseFiles(desk.book(), desk.settings());
    writeFiles(files, release, contents, written);
    if (former.isPresent()) {
      files.writeDifference(difference(former.get(), release, contents.rates(), written), written);
    }
    files.writePackage(release, written);
    manifest(
            release,
            new Manifest.Sources(snapshots, contents.past().releases(), contents.failures()),
            written)
        .write(written);
    HomeLock.requireNotLost(desk.control().url());
    Path sealed = folder.seal(written, release);
    String seal = Sha256.of(sealed.resolve(Manifest.FILE));
    Release published = register.publish(release.id(), who, Optional.of(seal));
    finish(release);
    publishing.done(desk.messages().text("publish.done", release.id(), sealed), 0, 0);
    return published;
  }

  /** What is left to do once the register says that a release is published. */
  void finish(Release published) {
    Views.say(register, warehouse.views());
    new Branch(warehouse, published).drop(Tables.published());
  }

  /** The last that anybody has seen of the quarter, though it may have been withdrawn since. */
  private Optional<Release> former(Release release) {
    return register.list(release.quarter()).stream()
        .filter(one -> one.publishedAt().isPresent() && one.number() < release.number())
        .findFirst();
  }

  private static void writeFiles(
      ReleaseFiles files, Release release, Contents contents, Path written) throws IOException {
    files.writeRates(contents.rates(), release, written);
    for (Map.Entry<Statistic, Dataset<Row>> one : contents.statistics().entrySet()) {
      TableLayout table = Statistics.table(one.getKey());
      files.writeStatistic(
          one.getKey().name(), one.getValue(), table.schema(), table.sortedBy(), written);
    }
  }

  private Dataset<Row> difference(Release former, Release release, Dataset<Row> rates, Path written)
      throws IOException {
    Path before = new ReleaseFolder(desk.home(), former.id()).path();
    var redefined =
        Difference.redefined(
            Manifest.read(before), manifest(release, Manifest.Sources.NONE, written));
    return Difference.between(published(former), rates, redefined, desk.book(), release.quarter());
  }

  private Manifest manifest(Release release, Manifest.Sources sources, Path written)
      throws IOException {
    return Manifest.of(release, sources, desk.book(), Version.text(), written);
  }

  /** The rates of a release that is visible. */
  Dataset<Row> published(Release release) {
    return warehouse.read(Tables.RATES).filter(col(RateTable.RELEASE).equalTo(release.id()));
  }
}
