package rural.jobs.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import rural.jobs.receive.inbox.Arrival;
import rural.jobs.receive.reading.FileInspector;
import rural.jobs.receive.reading.bound.Limits;
import rural.jobs.receive.reading.file.PackedFile;
import rural.jobs.receive.reading.header.Inspection;
import rural.jobs.receive.reading.header.SheetFound;
import rural.jobs.receive.reading.remark.Refusal;
import rural.jobs.receive.reading.remark.RefusalCode;
import rural.schemas.control.Submission;
import rural.schemas.control.Submission.Status;
import rural.schemas.control.SubmissionRegister;

/**
 * Looks into files that arrived and enters them in the register: one submission for each form in
 * each file. What a killed run began is taken up again under the ids and times it had.
 */
final class Reception {

  private final Desk desk;
  private final SubmissionRegister register;
  private final FileInspector inspector;
  private final Ground ground;
  private final UnaryOperator<Set<String>> waiting;

  /**
   * @param waiting which of some forms cannot be taken now; their files stay in the inbox
   */
  Reception(Desk desk, UnaryOperator<Set<String>> waiting) {
    this.desk = desk;
    this.waiting = waiting;
    this.register = new SubmissionRegister(desk.control().jdbi());
    this.ground = Ground.of(desk);
    this.inspector = new FileInspector(desk.book(), Limits.of(desk.home(), desk.settings()));
  }

  /**
   * What there is to do.
   *
   * @param known files that were known before
   * @param copies of them, those to be entered once they are answered: a run that is killed before
   *     would leave them without a receipt
   * @param left files with a form that cannot be taken now
   */
  record Received(
      List<Incoming> incoming,
      List<KnownFile> known,
      List<Submission> copies,
      List<Arrival> left) {}

  /** A file and what it holds. */
  private record Opened(Arrival arrival, Inspection inspection) {

    int sheets() {
      return inspection.sheets().size();
    }

    Opened without(Set<String> forms) {
      List<SheetFound> rest =
          inspection.sheets().stream().filter(one -> !forms.contains(one.form())).toList();
      return new Opened(arrival, new Inspection(rest, inspection.refusals(), inspection.notices()));
    }
  }

  private static Set<String> forms(List<Opened> files) {
    return files.stream()
        .flatMap(file -> file.inspection().sheets().stream())
        .map(SheetFound::form)
        .collect(Collectors.toSet());
  }

  Received receive(List<Arrival> arrivals, Instant receivedAt) {
    List<Submission> past = register.all();
    Map<String, Instant> begun = begun(past);
    KnownContent content = KnownContent.of(past);
    NewSubmissions made = new NewSubmissions(desk.book(), past);
    List<Opened> files = files(arrivals, content, begun.keySet(), ground.digest(past));
    Set<Arrival> opened = files.stream().map(Opened::arrival).collect(Collectors.toSet());
    List<KnownFile> known = new ArrayList<>();
    arrivals.stream()
        .filter(one -> !opened.contains(one))
        .forEach(
            one ->
                content
                    .last(one)
                    .ifPresent(
                        last -> known.add(new KnownFile(one, content.open(one), last, false))));
    List<Incoming> incoming = new ArrayList<>();
    Set<String> held = waiting.apply(forms(files));
    List<Arrival> left = new ArrayList<>();
    for (Opened whole : files) {
      Opened file = whole.without(held);
      boolean waits = file.sheets() < whole.sheets();
      if (waits) {
        left.add(file.arrival());
      }
      Instant at = begun.getOrDefault(file.arrival().sha256(), receivedAt);
      List<Incoming> found = incoming(file, content, made, at);
      incoming.addAll(found);
      found.forEach(one -> content.enter(one.submission()));
      if (found.isEmpty() && !waits) {
        known.addAll(whole(file.arrival(), content));
      }
    }
    List<Submission> copies =
        known.stream()
            .filter(KnownFile::isNew)
            .map(
                one ->
                    made.copy(
                        one.arrival(),
                        one.last(),
                        begun.getOrDefault(one.arrival().sha256(), receivedAt)))
            .toList();
    register.dropUnfinished(List.copyOf(begun.keySet()));
    register.add(incoming.stream().map(Incoming::submission).toList());
    return new Received(incoming, known, copies, left);
  }

  /** A file that was opened and in which every sheet counts already. */
  private List<KnownFile> whole(Arrival arrival, KnownContent content) {
    boolean isNew =
        isOurs(arrival) || !content.isEntered(arrival) || !content.open(arrival).isEmpty();
    return content.last(arrival).stream()
        .map(last -> new KnownFile(arrival, List.of(), last, isNew))
        .toList();
  }

  /**
   * The files to look into. Where the register is about to change, those that did not count whole
   * are among them.
   */
  private List<Opened> files(
      List<Arrival> arrivals, KnownContent content, Set<String> begun, String now) {
    List<Arrival> old = new ArrayList<>();
    List<Arrival> fresh = new ArrayList<>();
    arrivals.forEach(
        one -> (isOld(one, content, now) && !begun.contains(one.sha256()) ? old : fresh).add(one));
    List<Opened> files = new ArrayList<>(open(fresh));
    if (files.stream().anyMatch(file -> changesRegister(file, content))) {
      files.addAll(open(old.stream().filter(one -> !content.open(one).isEmpty()).toList()));
    }
    return files;
  }

  private boolean changesRegister(Opened file, KnownContent content) {
    return file.inspection().sheets().stream()
        .anyMatch(
            sheet -> ground.isRegistry(sheet.form()) && !content.isTaken(file.arrival(), sheet));
  }

  /** When the files of an interrupted run were received, by their content. */
  private static Map<String, Instant> begun(List<Submission> past) {
    return past.stream()
        .filter(one -> one.status() == Status.RECEIVING)
        .collect(
            Collectors.toMap(Submission::contentHash, Submission::receivedAt, (one, other) -> one));
  }

  /**
   * A folder of somebody else is only read, so what was entered still lies there; in the home's own
   * inbox the same file is there again because somebody sent it again. What did not count whole may
   * count once something has changed by which it was judged.
   */
  private boolean isOld(Arrival arrival, KnownContent content, String now) {
    return !isOurs(arrival)
        && content.isEntered(arrival)
        && content.open(arrival).stream()
            .allMatch(one -> one.ground().filter(now::equals).isPresent());
  }

  private boolean isOurs(Arrival arrival) {
    return arrival.path().startsWith(desk.home().inbox());
  }

  private List<Opened> open(List<Arrival> arrivals) {
    return arrivals.parallelStream().map(this::open).toList();
  }

  private Opened open(Arrival arrival) {
    try {
      return new Opened(arrival, inspector.inspect(arrival.path()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + arrival.path(), e);
    }
  }

  private static List<Incoming> incoming(
      Opened file, KnownContent content, NewSubmissions made, Instant at) {
    Arrival arrival = file.arrival();
    LocalDate day = LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai"));
    List<SheetFound> sheets =
        file.inspection().sheets().stream().map(sheet -> sheet.receivedOn(day)).toList();
    Map<PackedFile, List<SheetFound>> sameFile =
        sheets.stream().collect(Collectors.groupingBy(SheetFound::file));
    List<Incoming> incoming = new ArrayList<>();
    for (SheetFound sheet : sheets) {
      Optional<Refusal> premature = premature(sheet, day);
      if (premature.isPresent()) {
        incoming.add(made.refused(arrival, premature.get(), at));
      } else if (content.take(arrival, sheet)) {
        incoming.add(
            made.found(
                arrival,
                sheet,
                sameFile.get(sheet.file()),
                at,
                content.first(arrival, sheet).orElse(at)));
      }
    }
    for (Refusal refusal : file.inspection().refusals()) {
      incoming.add(made.refused(arrival, refusal, at));
    }
    return incoming;
  }

  /** Nobody can report a quarter that has not begun; it is a slip of the year. */
  private static Optional<Refusal> premature(SheetFound sheet, LocalDate day) {
    return sheet
        .quarter()
        .filter(quarter -> quarter.start().isAfter(day))
        .map(quarter -> Refusal.of(RefusalCode.FUTURE_QUARTER, sheet.place(), quarter, day));
  }
}
