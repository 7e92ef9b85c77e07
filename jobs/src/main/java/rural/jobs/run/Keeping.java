package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rural.jobs.receive.archive.Archive;
import rural.jobs.receive.archive.ScrubbedSheet;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.RawSheet;
import rural.jobs.receive.reading.bound.Limits;

/**
 * Keeps what was received in the archive, and empties the home's own inbox; a folder given by
 * somebody else is only read.
 */
final class Keeping {

  private final Desk desk;

  Keeping(Desk desk) {
    this.desk = desk;
  }

  void keep(List<Incoming> incoming) {
    Map<String, List<Incoming>> byFile = new LinkedHashMap<>();
    incoming.forEach(
        one -> byFile.computeIfAbsent(one.arrival().sha256(), key -> new ArrayList<>()).add(one));
    byFile.values().parallelStream().forEach(this::keepFile);
  }

  /** A file that changed since it was read has its rows, but no copy of it is left to keep. */
  private void keepFile(List<Incoming> forms) {
    Arrival read = forms.get(0).arrival();
    if (!read.stamp().isStill(read.path())) {
      String name = read.name().replaceAll("\\p{Cntrl}", "\uFFFD");
      System.out.println(desk.messages().text("receive.not_kept", name));
      return;
    }
    Archive archive = new Archive(desk.home().archive());
    Incoming first = forms.get(0);
    var arrival =
        new rural.jobs.receive.archive.Arrival(
            first.arrival().sha256(), first.arrival().name(), first.submission().receivedAt());
    try {
      if (forms.stream().anyMatch(this::isPersonal)) {
        archive.keepScrubbed(arrival, scrubbed(first));
      } else {
        archive.keep(arrival, first.arrival().path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot archive " + first.arrival().path(), e);
    }
  }

  /** Whether the form may hold names or telephones: then no exact copy is kept. */
  private boolean isPersonal(Incoming incoming) {
    return incoming
        .submission()
        .form()
        .map(form -> !desk.book().form(form).personalTitles().isEmpty())
        .orElse(false);
  }

  /** Personal columns come out of the reader as blanks already. */
  private List<ScrubbedSheet> scrubbed(Incoming incoming) throws IOException {
    List<ScrubbedSheet> sheets = new ArrayList<>();
    for (RawSheet raw :
        RawSheet.of(
            desk.book(), Limits.of(desk.home(), desk.settings()), incoming.arrival().path())) {
      sheets.add(new ScrubbedSheet(raw.name(), Set.of(), sink -> raw.forEachRow(sink::row)));
    }
    return sheets;
  }

  void clear(List<Arrival> arrivals) throws IOException {
    Set<java.nio.file.Path> folders = new HashSet<>();
    for (Arrival arrival : arrivals) {
      // What was written meanwhile is another report, and waits for the next run.
      if (arrival.path().startsWith(desk.home().inbox())
          && arrival.stamp().isStill(arrival.path())) {
        Files.deleteIfExists(arrival.path());
        folders.add(arrival.path().getParent());
      }
    }
    for (java.nio.file.Path folder : folders) {
      removeEmpty(folder);
    }
  }

  private void removeEmpty(java.nio.file.Path folder) throws IOException {
    java.nio.file.Path empty = folder;
    while (!empty.equals(desk.home().inbox()) && empty.toFile().list().length == 0) {
      Files.delete(empty);
      empty = empty.getParent();
    }
  }
}
