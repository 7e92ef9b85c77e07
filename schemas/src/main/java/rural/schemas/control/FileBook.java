package rural.schemas.control;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the files of a home were when the run that wrote them ended. */
public final class FileBook {

  private final Jdbi jdbi;

  public FileBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @param path below the home, with slashes
   * @param sha256 in hexadecimal
   */
  public record Entry(String path, long size, String sha256) {}

  /** By path. */
  public Map<String, Entry> all() {
    Map<String, Entry> all = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select path, size, sha256 from home_file")
                .map(
                    (row, context) ->
                        new Entry(
                            row.getString("path"), row.getLong("size"), row.getString("sha256")))
                .forEach(entry -> all.put(entry.path(), entry)));
    return all;
  }

  /** In one transaction: what was written is entered, what is gone is forgotten. */
  public void change(List<Entry> written, Collection<String> gone, Instant now) {
    jdbi.useTransaction(
        handle -> {
          forget(handle, gone);
          forget(handle, written.stream().map(Entry::path).toList());
          enter(handle, written, now);
        });
  }

  private static void forget(Handle handle, Collection<String> paths) {
    if (!paths.isEmpty()) {
      PreparedBatch batch = handle.prepareBatch("delete from home_file where path = ?");
      paths.forEach(batch::add);
      batch.execute();
    }
  }

  private static void enter(Handle handle, List<Entry> written, Instant now) {
    if (written.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into home_file (path, size, sha256, entered_at) values (?, ?, ?, ?)");
    for (Entry one : written) {
      batch.add(one.path(), one.size(), one.sha256(), Instants.column(now));
    }
    batch.execute();
  }
}
