package rural.jobs.receive.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The files that wait in a folder and its subfolders. Only what is a file of this place counts. */
public record Inbox(Path folder) {

  public Arrivals arrivals() throws IOException {
    if (!Files.isDirectory(folder)) {
      return new Arrivals(List.of(), List.of());
    }
    InboxWalk walk = new InboxWalk(folder);
    // The folder itself may be given by a link: whoever runs the program has named it.
    Files.walkFileTree(folder.toRealPath(), walk);
    ConcurrentLinkedQueue<Unusable> unusable = new ConcurrentLinkedQueue<>(walk.unusable());
    List<Arrival> files =
        walk.files().parallelStream()
            .map(file -> Fingerprint.take(folder, file, unusable))
            .flatMap(java.util.Optional::stream)
            .toList();
    List<Unusable> told = new ArrayList<>(unusable);
    told.sort(Comparator.comparing(Unusable::name));
    return new Arrivals(files, told);
  }
}
