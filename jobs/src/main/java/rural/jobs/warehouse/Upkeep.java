package rural.jobs.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.apache.iceberg.Table;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.actions.SizeBasedFileRewritePlanner;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;

/**
 * Keeps tables quick and small: many small files become few, states that nobody needs are
 * forgotten, and files that belong to no state are removed. What a table, a tag or a branch reads
 * stays the same.
 */
public final class Upkeep {

  /** A partition with one file is as compact as it gets. */
  private static final Map<String, String> WHERE_THERE_ARE_SEVERAL =
      Map.of(SizeBasedFileRewritePlanner.MIN_INPUT_FILES, "2");

  private final Warehouse warehouse;

  Upkeep(Warehouse warehouse) {
    this.warehouse = warehouse;
    // The actions write through whatever session the calling thread takes for its own.
    SparkSession.setActiveSession(warehouse.spark());
  }

  /**
   * What was done.
   *
   * @param filesBefore data files of the current state, before
   * @param filesAfter and after
   * @param snapshots forgotten states
   * @param orphans removed files that belonged to no state
   */
  public record Done(long tables, long filesBefore, long filesAfter, long snapshots, long orphans) {

    public static final Done NOTHING = new Done(0, 0, 0, 0, 0);

    public Done plus(Done other) {
      return new Done(
          tables + other.tables,
          filesBefore + other.filesBefore,
          filesAfter + other.filesAfter,
          snapshots + other.snapshots,
          orphans + other.orphans);
    }
  }

  /**
   * Looks after one table. Nobody may write to it meanwhile.
   *
   * @param keepSince states older than this are forgotten, unless current, tagged or on a branch
   * @param orphanBefore files that belong to nothing are removed if last changed before this; a
   *     write under way has such files, so this must be well in the past
   */
  public Done look(String name, Instant keepSince, Instant orphanBefore) {
    warehouse.describe("upkeep of " + name);
    Table table = warehouse.table(name);
    long before = files(table);
    compact(table);
    table.refresh();
    long states = states(table);
    actions().expireSnapshots(table).expireOlderThan(keepSince.toEpochMilli()).execute();
    long orphans = removeOrphans(table, orphanBefore);
    table.refresh();
    return new Done(1, before, files(table), states - states(table), orphans);
  }

  private void compact(Table table) {
    if (table.currentSnapshot() == null) {
      return;
    }
    RewriteDataFiles rewrite = actions().rewriteDataFiles(table).options(WHERE_THERE_ARE_SEVERAL);
    (table.sortOrder().isSorted() ? rewrite.sort() : rewrite.binPack()).execute();
  }

  private long removeOrphans(Table table, Instant before) {
    return StreamSupport.stream(
            actions()
                .deleteOrphanFiles(table)
                .olderThan(before.toEpochMilli())
                .execute()
                .orphanFileLocations()
                .spliterator(),
            false)
        .count();
  }

  private SparkActions actions() {
    return SparkActions.get(warehouse.spark());
  }

  private static long states(Table table) {
    return StreamSupport.stream(table.snapshots().spliterator(), false).count();
  }

  private static long files(Table table) {
    Snapshot current = table.currentSnapshot();
    return current == null
        ? 0
        : Long.parseLong(
            current.summary().getOrDefault(SnapshotSummary.TOTAL_DATA_FILES_PROP, "0"));
  }

  /** The tables of a namespace that anything was ever written to, by name. */
  public List<String> tables(String namespace) {
    return warehouse.snapshots().keySet().stream()
        .filter(name -> name.startsWith(namespace + "."))
        .toList();
  }
}
