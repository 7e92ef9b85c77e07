package rural.jobs.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.release.Audit;
import rural.jobs.release.Difference;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFiles;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.table.MeasureTable;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.Warehouse;
import rural.schemas.control.Finding;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.ReleaseState;
import rural.schemas.period.Quarter;

/**
 * From records to a sealed release: computed, written on a branch that nobody reads, audited, and
 * made visible at once. Done again after a kill, it ends the same.
 */
final class Publication {

  static final String PUBLISH = "publish";

  static final List<String> STEPS = List.of("compute", "audit", PUBLISH);

  private final Desk desk;
  private final Warehouse warehouse;
  private final RunLog log;
  private final ReleaseRegister register;
  private final String who;

  Publication(Desk desk, Warehouse warehouse, RunLog log, String who) {
    this.desk = desk;
    this.warehouse = warehouse;
    this.log = log;
    this.register = new ReleaseRegister(desk.control().jdbi(), desk.clock());
    this.who = who;
  }

  /** Somebody who lets a release pass although the audit found something. */
  record Approver(String name, String reason) {}

  /** How a publication ended; the release is empty where there was nothing to publish from. */
  record Outcome(Exit exit, Optional<Release> release, boolean isNew) {

    static final Outcome NOTHING = new Outcome(Exit.REFUSED, Optional.empty(), false);
  }

  Outcome publish(Quarter quarter, Optional<Instant> cutOff, Optional<Approver> approver)
      throws IOException {
    Instant now = cutOff.orElseGet(() -> desk.clock().instant());
    Optional<Release> current = register.current(quarter);
    if (cutOff.isEmpty() && current.isPresent() && standsOnTheSame(current.get())) {
      return new Outcome(Exit.DONE, current, false);
    }
    RunLog.Stage computing = log.step("compute");
    Knowledge knowledge = new Knowledge(warehouse, desk.book(), cutOff);
    try (Computed computed =
        new Compute(desk.book(), desk.settings(), warehouse.scale())
            .quarter(quarter, "", knowledge::inForce)) {
      Figures figures = Figures.of(computed);
      if (figures.isEmpty()) {
        computing.failed(desk.messages().text("compute.nothing", quarter));
        return Outcome.NOTHING;
      }
      Release release = register.open(quarter, figures.digest(), now, who).release();
      computing.done(desk.messages().text("compute.done", figures.total()), 0, figures.total());
      if (release.state() == ReleaseState.PUBLISHED) {
        return new Outcome(Exit.DONE, Optional.of(release), false);
      }
      return audited(release, computed, figures, approver);
    }
  }

  private Outcome audited(
      Release release, Computed computed, Figures figures, Optional<Approver> approver)
      throws IOException {
    RunLog.Stage auditing = log.step("audit");
    Dataset<Row> rates = computed.rates().withColumn(RateTable.RELEASE, lit(release.id()));
    Branch branch = new Branch(warehouse, release);
    branch.write(Tables.RATES, rates);
    branch.write(
        Tables.MEASURES, computed.measures().withColumn(MeasureTable.RELEASE, lit(release.id())));
    List<Finding> findings =
        new Audit(desk.book(), release.quarter(), desk.settings().release())
            .findings(rates, computed.measures(), lastPublished(release.quarter()));
    auditing.done(
        desk.messages().text("audit.done", findings.size()), figures.total(), findings.size());
    Release passed = release;
    if (!findings.isEmpty()) {
      passed = register.hold(release.id(), findings);
      if (approver.isEmpty() && passed.approval().isEmpty()) {
        return new Outcome(Exit.HELD, Optional.of(passed), true);
      }
      if (approver.isPresent()) {
        passed = register.approve(release.id(), approver.get().name(), approver.get().reason());
      }
    }
    return new Outcome(Exit.DONE, Optional.of(seal(passed, rates)), true);
  }

  /** Publishes a release that was held and has been approved, exactly as it was held. */
  Release publishHeld(Release release) throws IOException {
    Dataset<Row> rates =
        warehouse
            .read(Tables.RATES.name(), release.branch())
            .filter(col(RateTable.RELEASE).equalTo(release.id()))
            .persist();
    return seal(release, rates);
  }

  private Release seal(Release release, Dataset<Row> rates) throws IOException {
    RunLog.Stage publishing = log.step(PUBLISH);
    Optional<Release> former = register.current(release.quarter());
    Branch branch = new Branch(warehouse, release);
    branch.makeMain(Tables.RATES, RateTable.RELEASE);
    branch.makeMain(Tables.MEASURES, MeasureTable.RELEASE);
    Map<String, Long> snapshots = warehouse.snapshots();
    warehouse.references().tag(snapshots, release.id());
    ReleaseFolder folder = new ReleaseFolder(desk.home(), release.id());
    Path written = folder.begin();
    new ReleaseFiles(desk.book()).writeRates(rates, release, written);
    if (former.isPresent()) {
      writeDifference(former.get(), release, rates, written);
    }
    Manifest.of(release, snapshots, desk.book(), Version.text(), written).write(written);
    Path sealed = folder.seal(written);
    Release published = register.publish(release.id(), who);
    branch.drop();
    publishing.done(desk.messages().text("publish.done", release.id(), sealed), 0, 0);
    return published;
  }

  private void writeDifference(Release former, Release release, Dataset<Row> rates, Path written)
      throws IOException {
    Path before = new ReleaseFolder(desk.home(), former.id()).path();
    var redefined =
        Difference.redefined(
            Manifest.read(before),
            Manifest.of(release, Map.of(), desk.book(), Version.text(), written));
    Dataset<Row> rows =
        Difference.between(published(former), rates, redefined, desk.book(), release.quarter());
    ReleaseFiles.writeDifference(rows, written);
  }

  private Optional<Dataset<Row>> lastPublished(Quarter quarter) {
    return register.current(quarter).map(this::published);
  }

  private Dataset<Row> published(Release release) {
    return warehouse.read(Tables.RATES).filter(col(RateTable.RELEASE).equalTo(release.id()));
  }

  /** Whether nothing that figures are made from has changed since a release: no need to compute. */
  private boolean standsOnTheSame(Release release) throws IOException {
    Path folder = new ReleaseFolder(desk.home(), release.id()).path();
    if (!Files.exists(folder.resolve(Manifest.FILE))) {
      return false;
    }
    Manifest manifest = Manifest.read(folder);
    Map<String, String> contracts = new TreeMap<>();
    desk.book().contracts().forEach(one -> contracts.put(one.form(), one.digest()));
    return inputs(manifest.tables()).equals(inputs())
        && manifest.contracts().equals(contracts)
        && manifest.programVersion().equals(Version.text())
        && !settingsChangedSince(release);
  }

  private boolean settingsChangedSince(Release release) throws IOException {
    Path settings = desk.home().settings();
    return Files.exists(settings)
        && Files.getLastModifiedTime(settings).toInstant().isAfter(release.createdAt());
  }

  /** Table → snapshot, of the tables that figures are made from. */
  Map<String, String> inputs() {
    return inputs(texts(warehouse.snapshots()));
  }

  private static Map<String, String> texts(Map<String, Long> snapshots) {
    Map<String, String> texts = new TreeMap<>();
    snapshots.forEach((table, snapshot) -> texts.put(table, snapshot.toString()));
    return texts;
  }

  private static Map<String, String> inputs(Map<String, String> tables) {
    Map<String, String> inputs = new TreeMap<>(tables);
    inputs.keySet().removeIf(name -> !name.startsWith("records.") && !name.startsWith("registry."));
    return inputs;
  }
}
