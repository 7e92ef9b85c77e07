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
import rural.jobs.receive.SheetTail;
import rural.jobs.receive.archive.Archive;
import rural.jobs.receive.archive.ScrubbedSheet;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.RawSheet;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.header.SheetFound;

/**
 * Keeps in the archive what was understood, and empties the home's own inbox; a folder given by
 * somebody else is only read. Of a file or sheet that was refused nothing is kept: nobody knows
 * what stands in it.
 */
final class Keeping {

  private final Desk desk;
  private final Map<String, SheetTail> tails;

  Keeping(Desk desk, Map<String, SheetTail> tails) {
    this.desk = desk;
    this.tails = tails;
  }

  void keep(List<Incoming> incoming) {
    Map<String, List<Incoming>> byFile = new LinkedHashMap<>();
    incoming.stream()
        .filter(this::isUnderstood)
        .forEach(
            one ->
                byFile
                    .computeIfAbsent(
                        one.arrival().sha256() + one.arrival().name(), key -> new ArrayList<>())
                    .add(one));
    byFile.values().parallelStream().forEach(this::keepFile);
  }

  private boolean isUnderstood(Incoming one) {
    SheetTail tail = tails.get(one.submission().submissionId());
    return one.sheet().isPresent() && tail != null && tail.refusal().isEmpty();
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
      if (isWhole(forms)) {
        archive.keep(arrival, first.arrival().path());
      } else {
        archive.keepScrubbed(arrival, forms.stream().map(this::scrubbed).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot archive " + first.arrival().name(), e);
    }
  }

  /** Only a text can be seen to hold nothing but what was read; a workbook has many corners. */
  private boolean isWhole(List<Incoming> forms) {
    SheetFound sheet = forms.get(0).sheet().orElseThrow();
    return forms.size() == 1
        && !sheet.dialect().isNone()
        && !sheet.file().isPacked()
        && tails.get(forms.get(0).submission().submissionId()).whole();
  }

  private ScrubbedSheet scrubbed(Incoming one) {
    SheetFound sheet = one.sheet().orElseThrow();
    RawSheet raw =
        new RawSheet(
            desk.book(), Limits.of(desk.home(), desk.settings()), one.arrival().path(), sheet);
    return new ScrubbedSheet(sheet.sheet(), sink -> raw.forEachRow(sink::row));
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
