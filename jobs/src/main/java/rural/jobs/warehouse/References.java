package rural.jobs.warehouse;

import java.util.Map;
import org.apache.iceberg.ManageSnapshots;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;

/** Branches and tags: how a release is held apart, made visible, and kept for good. */
public final class References {

  private final Warehouse warehouse;

  References(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Makes a branch at the current snapshot of a table; an older branch of that name is dropped. */
  public void branch(String table, String branch) {
    // Two commits: a branch of a table without snapshots cannot be dropped and made in one.
    dropBranch(table, branch);
    Table target = warehouse.table(table);
    ManageSnapshots change = target.manageSnapshots();
    (target.currentSnapshot() == null
            ? change.createBranch(branch)
            : change.createBranch(branch, target.currentSnapshot().snapshotId()))
        .commit();
  }

  public boolean exists(String table, String reference) {
    return warehouse.table(table).refs().containsKey(reference);
  }

  /** Whether the branch begins where the table stands now. */
  public boolean canFastForward(String table, String branch) {
    Table target = warehouse.table(table);
    SnapshotRef reference = target.refs().get(branch);
    if (reference == null) {
      return false;
    }
    if (target.currentSnapshot() == null) {
      return true;
    }
    return org.apache.iceberg.util.SnapshotUtil.isAncestorOf(
        target, reference.snapshotId(), target.currentSnapshot().snapshotId());
  }

  /** Moves the table to its branch. */
  public void fastForward(String table, String branch) {
    warehouse.table(table).manageSnapshots().fastForwardBranch("main", branch).commit();
  }

  public void dropBranch(String table, String branch) {
    Table target = warehouse.table(table);
    if (target.refs().containsKey(branch)) {
      target.manageSnapshots().removeBranch(branch).commit();
    }
  }

  /** Tags every table at the given snapshots; a tag that stands already is left as it is. */
  public void tag(Map<String, Long> snapshots, String tag) {
    snapshots.forEach(
        (name, snapshot) -> {
          Table target = warehouse.table(name);
          if (!target.refs().containsKey(tag)) {
            target.manageSnapshots().createTag(tag, snapshot).commit();
          }
        });
  }
}
