package rural.jobs.run;

import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import rural.jobs.release.Audit;
import rural.jobs.release.LargestMagnitudes;
import rural.jobs.release.Manifest;
import rural.jobs.release.ReleaseFolder;
import rural.jobs.release.SeriesBreaks;
import rural.jobs.release.Withdrawn;
import rural.jobs.sides.QuarterRecords;
import rural.jobs.statistics.Material;
import rural.jobs.statistics.RatePass;
import rural.jobs.statistics.Statistic;
import rural.jobs.table.MagnitudeTable;
import rural.jobs.table.RateTable;
import rural.jobs.warehouse.TableLayout;
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

  Outcome publish(Quarter quarter, Optional<Approver> approver) throws IOException {
    Instant now = desk.clock().instant();
    Optional<Release> current = register.current(quarter);
    if (current.isPresent() && standsOnTheSame(current.get())) {
      return new Outcome(Exit.DONE, current, false);
    }
    RunLog.Stage computing = log.step("compute");
    Knowledge knowledge = new Knowledge(warehouse, desk.book(), Optional.empty());
    History past = past(quarter);
    try (Computed computed =
            new Compute(desk.book(), desk.settings(), warehouse.scale())
                .quarter(quarter, "", knowledge::inForce);
        Statistics statistics = statistics(computed, knowledge, past)) {
      Figures figures = Figures.of(computed, statistics);
      if (figures.isEmpty()) {
        computing.failed(desk.messages().text("compute.nothing", quarter));
        return Outcome.NOTHING;
      }
      discardDrafts(quarter, figures.digest());
      Release release = register.open(quarter, figures.digest(), now, who).release();
      computing.done(
          desk.messages().text("compute.done", figures.total(), statistics.seconds()),
          0,
          figures.total());
      if (release.state() == ReleaseState.PUBLISHED) {
        return new Outcome(Exit.DONE, Optional.of(release), false);
      }
      return audited(release, new Drafted(computed, statistics, past, figures), approver);
    }
  }

  /** Before the register gives up the drafts themselves, whose numbers are then free. */
  private void discardDrafts(Quarter quarter, String digest) throws IOException {
    for (Release one : register.list(quarter)) {
      if (!one.inputDigest().equals(digest)) {
        new ReleaseFolder(desk.home(), one.id()).discard(one);
      }
    }
  }

  /** What a release is drafted from. */
  private record Drafted(Computed computed, Statistics statistics, History past, Figures figures) {}

  private Outcome audited(Release release, Drafted drafted, Optional<Approver> approver)
      throws IOException {
    RunLog.Stage auditing = log.step("audit");
    Dataset<Row> rates =
        drafted.computed().rates().withColumn(RateTable.RELEASE, lit(release.id()));
    Map<Statistic, Dataset<Row>> statistics = drafted.statistics().of(release);
    Branch branch = new Branch(warehouse, release);
    branch.write(parts(release, rates, drafted));
    List<Finding> findings =
        new ArrayList<>(Withdrawn.findings(register.standingWithdrawals(release.quarter())));
    findings.addAll(
        new Audit(desk.book(), release.quarter(), desk.settings().release())
            .findings(rates, drafted.computed().measures(), lastPublished(release.quarter())));
    findings.addAll(
        new SeriesBreaks(desk.book(), drafted.computed().comparison())
            .findings(rates, drafted.computed().kept()));
    if (!findings.isEmpty()) {
      findings.addAll(magnitudes(release.quarter(), drafted.statistics()));
    }
    auditing.done(
        desk.messages().text("audit.done", findings.size()),
        drafted.figures().total(),
        findings.size());
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
    Sealing sealing = new Sealing(desk, warehouse, log, who);
    Sealing.Contents contents =
        new Sealing.Contents(rates, statistics, drafted.past(), drafted.statistics().failures());
    return new Outcome(Exit.DONE, Optional.of(sealing.seal(passed, contents)), true);
  }

  /** What holds nothing by itself, and whoever decides should know. */
  private List<Finding> magnitudes(Quarter quarter, Statistics statistics) {
    Dataset<Row> rows = statistics.rows().get(MagnitudeTable.NAME);
    return rows == null ? List.of() : new LargestMagnitudes(desk.book(), quarter).findings(rows);
  }

  /** The rows of each table; a table that was never made is made once there are rows for it. */
  private List<Branch.Part> parts(Release release, Dataset<Row> rates, Drafted drafted) {
    List<Branch.Part> parts = new ArrayList<>();
    parts.add(new Branch.Part(Tables.RATES, rates));
    parts.add(
        new Branch.Part(
            Tables.MEASURES,
            drafted.computed().measures().withColumn(RateTable.RELEASE, lit(release.id()))));
    drafted
        .statistics()
        .of(release)
        .forEach(
            (statistic, rows) -> {
              TableLayout table = Statistics.table(statistic);
              if (drafted.figures().rows().containsKey(statistic.name())
                  || warehouse.exists(table.name())) {
                parts.add(new Branch.Part(table, rows));
              }
            });
    return parts;
  }

  private Statistics statistics(Computed computed, Knowledge knowledge, History past) {
    boolean isSmall = warehouse.scale().isSmall();
    return Statistics.of(
        Statistics.ALL,
        new Material(
            desk.book(),
            desk.settings(),
            computed.comparison(),
            computed.rates(),
            computed.measures(),
            computed.shrunk(),
            past.rates(warehouse),
            past.rows(warehouse, Statistics.table(Statistics.PROPOSALS)),
            knowledge::inForce,
            knowledge::known,
            isSmall,
            new QuarterRecords(
                desk.settings(), computed.comparison(), knowledge::inForce, computed.placing()),
            new RatePass(Statistics.ALL)));
  }

  private History past(Quarter quarter) {
    return History.before(quarter, register, desk.clock().instant());
  }

  private Optional<Dataset<Row>> lastPublished(Quarter quarter) {
    return register
        .current(quarter)
        .map(release -> new Sealing(desk, warehouse, log, who).published(release));
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
        && manifest.history().equals(past(release.quarter()).releases())
        && manifest.failedStatistics().isEmpty()
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
