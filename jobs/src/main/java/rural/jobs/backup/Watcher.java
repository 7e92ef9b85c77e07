package rural.jobs.backup;

/** Told how far it has come. */
@FunctionalInterface
public interface Watcher {
  void at(long done, long total);
}
