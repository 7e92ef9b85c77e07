package rural.jobs.proof;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rural.jobs.release.Manifest;
import rural.jobs.warehouse.TableFiles;
import rural.schemas.control.AuditEntry;
import rural.schemas.control.AuditLog;
import rural.schemas.control.ControlDatabase;
import rural.schemas.control.FileBook;
import rural.schemas.control.Release;
import rural.schemas.control.ReleaseRegister;
import rural.schemas.control.Submission;
import rural.schemas.control.SubmissionRegister;
import rural.schemas.home.Home;

/** Everything that can be held against something else in a home; nobody may write meanwhile. */
public final class HomeProof {

  /** The checks, in their order. */
  public static final List<String> CHECKS =
      List.of("audit", "register", "releases", "archive", "files", "tables");

  private final Home home;
  private final ControlDatabase control;
  private final AuditLog log;
  private final List<AuditEntry> entries;
  private final Map<String, Release> releases = new TreeMap<>();
  private final List<Submission> submissions;

  public HomeProof(Home home, ControlDatabase control, Clock clock) {
    this.home = home;
    this.control = control;
    this.log = new AuditLog(control.jdbi(), clock);
    this.entries = log.list();
    new ReleaseRegister(control.jdbi(), clock).list().forEach(one -> releases.put(one.id(), one));
    this.submissions = new SubmissionRegister(control.jdbi()).all();
  }

  /** Told how far a check has come. */
  @FunctionalInterface
  public interface Watcher {
    void at(long done, long total);
  }

  public Check check(String name, Watcher watcher) throws IOException {
    return switch (name) {
      case "audit" -> new Check(name, entries.size(), log.faults());
      case "register" ->
          new RegisterRows(entries).check(List.copyOf(releases.values()), submissions);
      case "releases" -> new SealedFolders(home, entries, watcher).check(releases);
      case "archive" -> new ArchivedFiles(home, watcher).check(submissions);
      case "files" -> WrittenFiles.check(home, new FileBook(control.jdbi()), watcher);
      case "tables" -> tables(watcher);
      default -> throw new IllegalArgumentException("No check " + name);
    };
  }

  private Check tables(Watcher watcher) throws IOException {
    try (TableFiles tables = TableFiles.open(home, control)) {
      tables.lookAtAll(watcher::at);
      for (Release release : releases.values()) {
        if (release.publishedAt().isPresent()) {
          snapshots(release).forEach((table, tag) -> tables.requireTag(table, release.id(), tag));
        }
      }
      return new Check("tables", tables.looked(), tables.faults());
    }
  }

  /** Table → snapshot; a manifest that cannot be read is a fault of its own check. */
  private Map<String, String> snapshots(Release release) {
    try {
      return Manifest.read(home.releases().resolve(release.id())).tables();
    } catch (IOException unreadable) {
      return Map.of();
    }
  }
}
